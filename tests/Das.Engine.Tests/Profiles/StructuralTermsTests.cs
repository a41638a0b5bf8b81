using System.Text;
using Das.Engine.Profiles;
using Das.Standard;

namespace Das.Engine.Tests.Profiles;

/// <summary>What stays in dummied sequences.</summary>
public sealed class StructuralTermsTests
{
    [Theory]
    [InlineData("ValueType", "SCOORD3D", true)]
    [InlineData("ValueType", " TEXT ", true)]
    [InlineData("ValueType", "DOE", false)]
    [InlineData("ValueType", "TEXT\\DOE", false)]
    [InlineData("ValueType", "", false)]
    [InlineData("RelationshipType", "HAS OBS CONTEXT", true)]
    [InlineData("RelationshipType", "POINT", false)]
    [InlineData("GraphicType", "POINT", true)]
    [InlineData("NumberOfGraphicPoints", "\u0003\0", true)]
    [InlineData("PatientSex", "M", false)]
    [InlineData("Modality", "CT", false)]
    public void Only_terms_of_the_Standard_and_places_stay(string keyword, string value, bool stays)
    {
        Assert.True(DataDictionary.TryGetTag(keyword, out var tag));
        Assert.Equal(stays, Keeps(tag, DataDictionary.GetVR(tag), value));
    }

    [Theory]
    [InlineData("ReferencedFrameNumber", VR.IS, "1\\2", true)]
    [InlineData("ReferencedFrameNumber", VR.IS, "Doe", false)]
    [InlineData("GraphicLayer", VR.CS, "LAYER 1", true)]
    [InlineData("GraphicLayer", VR.CS, "Doe^Jane", false)]
    [InlineData("NumberOfGraphicPoints", VR.LO, "Doe", false)]
    public void A_place_stays_only_as_the_Standard_writes_it(string keyword, VR vr, string value, bool stays)
    {
        Assert.True(DataDictionary.TryGetTag(keyword, out var tag));
        Assert.Equal(stays, Keeps(tag, vr, value));
    }

    [Fact]
    public void Besides_attributes_with_enumerated_values_only_places_have_any()
    {
        var places = DataDictionary.Entries.Where(entry => StructuralTerms.Of(entry.Tag) is not null && !EnumeratedValues.Of(entry.Tag).Exist);
        Assert.Equal(8, places.Count());
        Assert.All(places, entry => Assert.False(Keeps(entry.Tag, VR.UN, "Doe^Jane")));
    }

    [Fact]
    public void Every_term_is_legal_and_no_attribute_of_the_profile_has_one()
    {
        foreach (var entry in DataDictionary.Entries)
        {
            if (!EnumeratedValues.Of(entry.Tag).Exist)
                continue;
            var term = Encoding.ASCII.GetString(EnumeratedValues.Of(entry.Tag).First);
            Assert.Equal(VR.CS, entry.VR);
            Assert.Equal(ValueFault.None, ValueRules.Check(VR.CS, term));
            Assert.True(Keeps(entry.Tag, VR.CS, term));
            Assert.False(ActionTable.TryGet(entry.Tag, out _));
        }
    }

    private static bool Keeps(Tag tag, VR vr, string value) => StructuralTerms.Of(tag)?.Keep(vr, Encoding.ASCII.GetBytes(value)) == true;
}
