using System.Buffers.Binary;

namespace Das.Engine.Profiles.Documents;

/// <summary>Models of one triangle, and a material.</summary>
internal static class BlankModel
{
    private const int StlHeader = 80;

    /// <summary>Wavefront OBJ.</summary>
    public static ReadOnlySpan<byte> Obj => "v 0 0 0\nv 1 0 0\nv 0 1 0\nf 1 2 3\n"u8;

    /// <summary>Wavefront MTL.</summary>
    public static ReadOnlySpan<byte> Mtl => "newmtl anonymized\nKd 1 1 1\n"u8;

    /// <summary>Binary STL: 80 bytes that mean nothing, a count, then the normal and the corners of each triangle and two bytes.</summary>
    public static byte[] Stl(bool isOther)
    {
        Span<float> triangle = [0, 0, 1, 0, 0, 0, 1, 0, 0, 0, 1, 0];
        var bytes = new byte[StlHeader + 4 + (4 * triangle.Length) + 2];
        bytes[0] = (byte)(isOther ? '2' : '1');
        BinaryPrimitives.WriteInt32LittleEndian(bytes.AsSpan(StlHeader), 1);
        for (var i = 0; i < triangle.Length; i++)
            BinaryPrimitives.WriteSingleLittleEndian(bytes.AsSpan(StlHeader + 4 + (4 * i)), triangle[i]);
        return bytes;
    }
}
