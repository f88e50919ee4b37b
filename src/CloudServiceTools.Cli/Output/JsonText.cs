using System;
using System.Collections.Generic;
using System.IO;
using System.Text;
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

    /// <summary>One object, with a line feed at the end.</summary>
    internal static string Of<T>(T item, JsonShape<T> shape)
        where T : class => Of(json => shape.Write(json, item));

    /// <summary>An array of objects, with a line feed at the end.</summary>
    internal static string OfAll<T>(IEnumerable<T> items, JsonShape<T> shape)
        where T : class => Of(json => shape.WriteAll(json, items));

    /// <summary>The objects, each on a line of its own.</summary>
    internal static string Lines<T>(IEnumerable<T> items, JsonShape<T> shape)
        where T : class
    {
        using StringWriter text = new();
        JsonItems lines = new(text, areLines: true);
        foreach (T item in items)
        {
            lines.Add(item, shape);
        }

        lines.Close();
        return text.ToString();
    }

    private static string Of(Action<Utf8JsonWriter> write)
    {
        using MemoryStream stream = new();
        using (Utf8JsonWriter json = new(stream, Indented))
        {
            write(json);
        }

        return Encoding.UTF8.GetString(stream.GetBuffer(), 0, (int)stream.Length) + "\n";
    }
}
