using System.Collections.Generic;

namespace CloudServiceTools.Xml;

/// <summary>Turns offsets of a text into lines and columns. A line ends with LF, CRLF or CR, as in XML.</summary>
internal sealed class LineIndex
{
    private readonly List<int> _starts = [0];

    internal LineIndex(string text)
    {
        for (int i = 0; i < text.Length; i++)
        {
            char c = text[i];
            if (c == '\n' || (c == '\r' && (i + 1 == text.Length || text[i + 1] != '\n')))
            {
                _starts.Add(i + 1);
            }
        }
    }

    /// <summary>The line and column of an offset, both from 1.</summary>
    internal (int Line, int Column) Locate(int offset)
    {
        int found = _starts.BinarySearch(offset);
        int line = found >= 0 ? found : ~found - 1;
        return (line + 1, offset - _starts[line] + 1);
    }
}
