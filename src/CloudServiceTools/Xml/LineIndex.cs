using System;
using System.Collections.Generic;

namespace CloudServiceTools.Xml;

/// <summary>Turns offsets of a text into lines and columns. A line ends with LF, CRLF or CR, as in XML.</summary>
internal sealed class LineIndex
{
    private const int UsualLine = 32;

    private static readonly char[] LineEnds = ['\n', '\r'];

    private readonly List<int> _starts;
    private readonly int _length;

    internal LineIndex(string text)
    {
        _length = text.Length;
        _starts = new(16 + (text.Length / UsualLine)) { 0 };
        for (int end = text.IndexOfAny(LineEnds); end >= 0; end = text.IndexOfAny(LineEnds, end))
        {
            end += text[end] == '\r' && end + 1 < text.Length && text[end + 1] == '\n' ? 2 : 1;
            _starts.Add(end);
        }
    }

    /// <summary>The offset of a line and a column, both from 1; at the end of the text for what is beyond it.</summary>
    internal int OffsetOf(int line, int column) => line > _starts.Count ? _length : Math.Min(_starts[Math.Max(line, 1) - 1] + Math.Max(column, 1) - 1, _length);

    /// <summary>The line and column of an offset, both from 1.</summary>
    internal (int Line, int Column) Locate(int offset)
    {
        int found = _starts.BinarySearch(offset);
        int line = found >= 0 ? found : ~found - 1;
        return (line + 1, offset - _starts[line] + 1);
    }
}
