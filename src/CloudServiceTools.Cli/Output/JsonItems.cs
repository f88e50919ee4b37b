using System.IO;
using System.Text.Json;

namespace CloudServiceTools.Cli.Output;

/// <summary>Writes objects one by one, as an array or each on a line of its own: none of them is kept.</summary>
#pragma warning disable CA1001 // The writer holds nothing that has to be given back; Close ends it.
internal sealed class JsonItems
#pragma warning restore CA1001
{
    private readonly TextWriter _output;
    private readonly bool _areLines;
    private readonly Utf8JsonWriter _json;

    /// <summary>Begins an array, or lines.</summary>
    /// <param name="output">Where they are written.</param>
    /// <param name="areLines">Whether each has a line of its own (JSON Lines).</param>
    internal JsonItems(TextWriter output, bool areLines)
    {
        _output = output;
        _areLines = areLines;
        _json = new Utf8JsonWriter(new JsonOutput(output), areLines ? JsonText.Compact : JsonText.Indented);
        if (!areLines)
        {
            _json.WriteStartArray();
        }
    }

    internal void Add<T>(T item, JsonShape<T> shape)
        where T : class
    {
        shape.Write(_json, item);
        _json.Flush();
        if (_areLines)
        {
            _output.Write('\n');
            _json.Reset();
        }
    }

    /// <summary>Writes the end.</summary>
    internal void Close()
    {
        if (!_areLines)
        {
            _json.WriteEndArray();
            _json.Flush();
            _output.Write('\n');
        }

        _json.Dispose();
    }
}
