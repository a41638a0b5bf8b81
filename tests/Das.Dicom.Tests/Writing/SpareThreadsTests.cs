using Das.Dicom.Writing;

namespace Das.Dicom.Tests.Writing;

public sealed class SpareThreadsTests
{
    [Fact]
    public void Are_taken_as_long_as_one_is_left()
    {
        var spare = new SpareThreads(2);

        Assert.True(spare.TryTake());
        Assert.True(spare.TryTake());
        Assert.False(spare.TryTake());
        Assert.False(spare.AreOverdrawn);

        spare.Return();
        Assert.True(spare.TryTake());
    }

    [Fact]
    public void Are_overdrawn_by_work_that_has_to_be_done_until_one_is_returned()
    {
        var spare = new SpareThreads(1);
        Assert.True(spare.TryTake());

        spare.Take();
        Assert.True(spare.AreOverdrawn);
        Assert.False(spare.TryTake());

        spare.Return();
        Assert.False(spare.AreOverdrawn);
        Assert.False(spare.TryTake());
    }
}
