using System.Buffers.Binary;

namespace Das.Engine.Pseudonyms;

/// <summary>How far the dates of a patient move: the same for all files of the patient, so that the time between them stays.</summary>
internal static class DateOffset
{
    private const int MaxDays = 365;

    /// <summary>From 1 to 365 days, each as likely as the others (the bias of the division is below 1 in 10^36).</summary>
    public static int DaysOf(ProjectKey key, string patient)
    {
        Span<byte> number = stackalloc byte[16];
        key.Derive(KeyPurpose.DateOffset, patient, number);
        return (int)(BinaryPrimitives.ReadUInt128BigEndian(number) % MaxDays) + 1;
    }
}
