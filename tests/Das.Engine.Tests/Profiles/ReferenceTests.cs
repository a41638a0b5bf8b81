namespace Das.Engine.Tests.Profiles;

/// <summary>References between instances, where the rest of the object depends on them.</summary>
public class ReferenceTests
{
    private const string Segmentation = "(0008,0016)=1.2.840.10008.5.1.4.1.1.66.4 | ";
    private const string Source = "(5200,9230)[0]/(0008,9124)[0]/(0008,2112)[0]/";
    private const string Reference = Source + "(0008,1150)=1.2.840.10008.5.1.4.1.1.2 | " + Source + "(0008,1155)=1.2.3";
    private const string List = "(0008,1115)[0]/(0020,000E)=1.2.4 | (0008,1115)[0]/(0008,114A)[0]/(0008,1155)=1.2.3 | ";
    private const string Report = "(0008,0016)=1.2.840.10008.5.1.4.1.1.88.33 | ";
    private const string Content = "(0040,A730)[0]/(0008,1199)[0]/";

    [Fact]
    public void An_object_that_lists_the_instances_it_refers_to_keeps_references_with_new_UIDs()
    {
        var result = ProfileTest.Run("", Segmentation + List + Reference);
        var listed = Assert.Single(result.Split(" | "), entry => entry.StartsWith("(0008,1115)[0]/(0008,114A)[0]/(0008,1155)=2.25.", StringComparison.Ordinal));
        Assert.Contains(Source + "(0008,1155)" + listed[listed.IndexOf('=', StringComparison.Ordinal)..], result, StringComparison.Ordinal);
    }

    [Fact]
    public void An_object_without_such_a_list_loses_references_that_may_be_empty() =>
        Assert.Contains("(0008,9124)[0]/(0008,2112)[]", ProfileTest.Run("", Segmentation + Reference), StringComparison.Ordinal);

    [Fact]
    public void An_object_that_lists_the_instances_it_refers_to_keeps_optional_references_only_where_there_are_no_others()
    {
        const string optional = "(0008,2112)[0]/(0008,1155)=1.2.5";
        Assert.Contains("(0008,2112)[0]/(0008,1155)=2.25.", ProfileTest.Run("", Segmentation + List + optional), StringComparison.Ordinal);
        Assert.DoesNotContain("| (0008,2112)", ProfileTest.Run("", Segmentation + List + Reference + " | " + optional), StringComparison.Ordinal);
        Assert.DoesNotContain("(0008,2112)", ProfileTest.Run("", Segmentation + optional), StringComparison.Ordinal);
    }

    [Fact]
    public void Retained_UIDs_stay_in_sequences_that_are_dummied_too() =>
        Assert.Contains(Content + "(0008,1155)=1.2.3", ProfileTest.Run("RetainUids", Report + Content + "(0008,1155)=1.2.3"), StringComparison.Ordinal);

    [Theory]
    [InlineData("(0008,1160)=2")]
    [InlineData("(0062,000B)=2")]
    public void Numbers_of_frames_and_segments_stay_in_sequences_that_are_dummied(string number) =>
        Assert.Contains(Content + number, ProfileTest.Run("", Report + Content + number), StringComparison.Ordinal);
}
