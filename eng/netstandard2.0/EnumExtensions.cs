namespace System;

// The form of GetValues that code compiled ahead of time can call. Linked into every project that targets netstandard2.0, which lacks it.
internal static class EnumExtensions
{
    extension(Enum)
    {
        public static TEnum[] GetValues<TEnum>()
            where TEnum : struct, Enum => (TEnum[])Enum.GetValues(typeof(TEnum));
    }
}
