using System;
using System.Collections.Generic;
using System.IO;
using System.Linq;
using System.Text;
using CloudServiceTools.Errors;

namespace CloudServiceTools.Cli.Output;

/// <summary>Rows in columns as wide as what stands in them.</summary>
internal sealed class TextTable(params string[] headings)
{
    private const string Gap = "  ";

    /// <summary>What is longer stands out of its column: it does not make each other row as long.</summary>
    private const int WidestColumn = 100;

    private readonly List<string[]> _rows = [];

    /// <summary>Adds a row.</summary>
    internal void Add(params Phrase[] cells) => _rows.Add([.. cells.Select(cell => cell.ToString())]);

    /// <summary>Writes the table; nothing where it has no row.</summary>
    internal void Write(TextWriter output, string indent = "")
    {
        if (_rows.Count == 0)
        {
            return;
        }

        int[] widths = [.. headings.Select((heading, column) => Math.Max(heading.Length, _rows.Max(row => row[column].Length > WidestColumn ? 0 : row[column].Length)))];
        string[] rule = [.. widths.Select((width, column) => new string('-', headings[column].Length).PadRight(width))];
        foreach (string[] row in _rows.Prepend(rule).Prepend(headings))
        {
            StringBuilder line = new(indent);
            for (int column = 0; column < row.Length; column++)
            {
                line.Append(row[column].PadRight(widths[column])).Append(Gap);
            }

            output.WritePhrase(line.ToString().TrimEnd());
        }
    }
}
