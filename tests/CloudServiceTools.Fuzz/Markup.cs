using System;
using System.Collections.Generic;

namespace CloudServiceTools.Fuzz;

/// <summary>Finds elements and values in bytes that may be XML, without minding whether they are.</summary>
internal static class Markup
{
    /// <summary>Every element below the first, from its start tag to its end tag; none where the tags do not match up.</summary>
    internal static IReadOnlyList<Range> Elements(byte[] bytes)
    {
        List<Range> found = [];
        Stack<int> open = new();
        for (int at = Array.IndexOf(bytes, (byte)'<'); at >= 0; at = Array.IndexOf(bytes, (byte)'<', at))
        {
            int end = Array.IndexOf(bytes, (byte)'>', at);
            if (end < 0 || at + 1 == bytes.Length)
            {
                break;
            }

            int start = at;
            at = end + 1;
            if (bytes[start + 1] is (byte)'?' or (byte)'!')
            {
                continue;
            }

            bool isEnd = bytes[start + 1] == (byte)'/';
            if (!isEnd)
            {
                open.Push(start);
            }

            if ((isEnd || bytes[end - 1] == (byte)'/') && open.TryPop(out int first) && open.Count > 0)
            {
                found.Add(new Range(first, at));
            }
        }

        return found;
    }

    /// <summary>What stands between double quotes.</summary>
    internal static IReadOnlyList<Range> Values(byte[] bytes)
    {
        List<Range> found = [];
        for (int at = Array.IndexOf(bytes, (byte)'"'); at >= 0; at = at + 1 < bytes.Length ? Array.IndexOf(bytes, (byte)'"', at + 1) : -1)
        {
            int end = at + 1 < bytes.Length ? Array.IndexOf(bytes, (byte)'"', at + 1) : -1;
            if (end < 0)
            {
                break;
            }

            found.Add(new Range(at + 1, end));
            at = end;
        }

        return found;
    }
}
