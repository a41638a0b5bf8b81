using Das.Dicom;
using Das.Engine.Profiles;
using Das.Standard;
using Das.Testing;

namespace Das.Engine.Tests.Profiles;

/// <summary>What reading and de-identifying put on the heap. Counted in bytes, so the same on every machine.</summary>
public sealed class AllocationTests
{
    private const int Fewer = 500;
    private const int More = 2_000;

    // Buffers come from pools, and some lists grow by doubling.
    private const int Slack = 4_096;

    [Fact]
    public void Items_that_the_profile_walks_through_cost_nothing() => AssertCostsNothing(
        sopClass: "1.2.840.10008.5.1.4.1.1.4.1",
        sequence: 0x52009230, // Per-Frame Functional Groups Sequence
        new DicomFileBuilder
        {
            { 0x00081155, VR.UI, "1.2.3.4" },
            { 0x00189074, VR.DT, "20200101" },
            { 0x00209057, VR.UL, [1, 0, 0, 0] },
            { 0x00290010, VR.LO, "SMITH" },
        });

    [Fact]
    public void Items_that_the_profile_dummies_cost_nothing() => AssertCostsNothing(
        sopClass: "1.2.840.10008.5.1.4.1.1.88.33",
        sequence: 0x0040A730, // Content Sequence
        new DicomFileBuilder
        {
            { 0x0040A040, VR.CS, "UIDREF" },
            { 0x0040A121, VR.DA, "20200101" },
            { 0x0040A124, VR.UI, "1.2.3.4" },
            { 0x0040A160, VR.UT, "Smith" },
        });

    private static void AssertCostsNothing(string sopClass, uint sequence, DicomFileBuilder item)
    {
        var profile = new DeidentificationProfile();
        var fewer = FileOf(Fewer);
        var more = FileOf(More);
        Allocated(profile, more);
        Assert.InRange(Allocated(profile, more) - Allocated(profile, fewer), -Slack, Slack);

        byte[] FileOf(int count) =>
            new DicomFileBuilder { { 0x00080016, VR.UI, sopClass }, { sequence, [.. Enumerable.Repeat(item, count)] } }.ToArray();
    }

    private static long Allocated(DeidentificationProfile profile, byte[] bytes)
    {
        var before = GC.GetAllocatedBytesForCurrentThread();
        using (var file = DicomFile.Read(bytes))
            new EditSession(file, new RunContext { Key = KeyedTest.Key }).Deidentify(profile);
        return GC.GetAllocatedBytesForCurrentThread() - before;
    }
}
