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
        Assert.Equal(stays, StructuralTerms.Keeps(tag, DataDictionary.GetVR(tag), Encoding.ASCII.GetBytes(value)));
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
        Assert.Equal(stays, StructuralTerms.Keeps(tag, vr, Encoding.ASCII.GetBytes(value)));
    }

    [Fact]
    public void Attributes_without_such_values_are_told_from_the_others()
    {
        foreach (var entry in DataDictionary.Entries.Where(entry => !entry.IsRepeating))
        {
            foreach (var value in new[] { "TEXT", "CONTAINS", "POINT", "YES", "1", "" })
                Assert.True(StructuralTerms.Exist(entry.Tag) || !StructuralTerms.Keeps(entry.Tag, entry.VR, Encoding.ASCII.GetBytes(value)), entry.ToString());
        }
    }

    [Fact]
    public void Every_term_is_legal_and_no_attribute_of_the_profile_has_one()
    {
        foreach (var entry in DataDictionary.Entries)
        {
            if (!EnumeratedValues.TryGetFirst(entry.Tag, out var term))
                continue;
            Assert.Equal(VR.CS, entry.VR);
            Assert.Equal(ValueFault.None, ValueRules.Check(VR.CS, Encoding.ASCII.GetString(term)));
            Assert.True(StructuralTerms.Keeps(entry.Tag, VR.CS, term));
            Assert.False(ActionTable.TryGet(entry.Tag, out _));
        }
    }
}
