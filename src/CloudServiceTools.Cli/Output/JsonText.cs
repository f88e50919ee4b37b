using System;
using System.Collections.Generic;
using System.IO;
using System.Text.Json;

namespace CloudServiceTools.Cli.Output;

/// <summary>Objects of the engine as JSON: the properties that their shape names, as ConvertTo-Json writes them.</summary>
internal static class JsonText
{
    internal static readonly JsonWriterOptions Indented = new()
    {
        Indented = true,
        NewLine = "\n",
        Encoder = LogSafeEncoder.Instance,
    };

    internal static readonly JsonWriterOptions Compact = new() { Encoder = LogSafeEncoder.Instance };

    /// <summary>Writes one object, with a line feed at the end, while it is read.</summary>
    internal static void Write<T>(TextWriter output, T item, JsonShape<T> shape)
        where T : class => Write(output, json => shape.Write(json, item));

    /// <summary>The same for an array of objects.</summary>
    internal static void WriteAll<T>(TextWriter output, IEnumerable<T> items, JsonShape<T> shape)
        where T : class => Write(output, json => shape.WriteAll(json, items));

    private static void Write(TextWriter output, Action<Utf8JsonWriter> write)
    {
        using (Utf8JsonWriter json = new(new JsonOutput(output), Indented))
        {
            write(json);
        }

        output.Write('\n');
    }
}
