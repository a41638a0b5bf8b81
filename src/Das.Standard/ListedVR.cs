using System.Runtime.InteropServices;

namespace Das.Standard;

/// <summary>Reads the lists of VRs of a table: each list has the same room and ends at the first <see cref="VR.None"/>.</summary>
internal static class ListedVR
{
    internal static ReadOnlySpan<VR> Of(ReadOnlySpan<ushort> lists, int vrsPerList, int index)
    {
        var list = lists.Slice(index * vrsPerList, vrsPerList);
        var end = list.IndexOf((ushort)VR.None);
        return MemoryMarshal.Cast<ushort, VR>(end < 0 ? list : list.Slice(0, end));
    }

    internal static bool Contains(ReadOnlySpan<VR> list, VR vr)
    {
        foreach (var listed in list)
        {
            if (listed == vr)
                return true;
        }

        return false;
    }
}
