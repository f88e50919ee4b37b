using System;

namespace CloudServiceTools.Xml;

/// <summary>
/// The length and a hash of a file's bytes, by which a later look at the file shows whether it was changed. A time stamp
/// would not do: version control, archives and tools that touch files set it. The hash is fast; it is no protection against
/// somebody who makes two files with one hash, who could as well write the file.
/// </summary>
internal sealed record ContentMark(long Length, ulong Hash)
{
    private const ulong Prime = 0x9E3779B97F4A7C15;

    internal static ContentMark Of(byte[] bytes)
    {
        unchecked
        {
            ulong hash = (ulong)bytes.Length * Prime;
            int i = 0;
            for (; i + 8 <= bytes.Length; i += 8)
            {
                hash = Mix(hash, BitConverter.ToUInt64(bytes, i));
            }

            ulong rest = 0;
            for (; i < bytes.Length; i++)
            {
                rest = (rest << 8) | bytes[i];
            }

            hash = Mix(hash, rest);
            hash ^= hash >> 29;
            hash *= Prime;
            return new ContentMark(bytes.Length, hash ^ (hash >> 32));
        }
    }

    private static ulong Mix(ulong hash, ulong value)
    {
        unchecked
        {
            hash = (hash ^ value) * Prime;
            return (hash << 27) | (hash >> 37);
        }
    }
}
