namespace Das.Standard.Tests;

internal static class Allocations
{
    /// <summary>Asserts that code puts nothing on the heap, once it is compiled.</summary>
    public static void AssertNone(Action action)
    {
        action();
        var before = GC.GetAllocatedBytesForCurrentThread();
        action();
        Assert.Equal(0, GC.GetAllocatedBytesForCurrentThread() - before);
    }
}
