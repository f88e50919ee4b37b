using System;
using System.Collections;
using System.Collections.Generic;
using System.IO;
using System.Reflection;
using System.Text;
using System.Text.Encodings.Web;
using System.Text.Json;

namespace CloudServiceTools.Cli.Output;

/// <summary>
/// Objects of the engine as JSON, property by property, as ConvertTo-Json writes them; enumerations by their names. They have
/// no way up to what they stand in, so that a walk comes to an end.
/// </summary>
internal static class JsonText
{
    private static readonly JsonWriterOptions Indented = new()
    {
        Indented = true,
        NewLine = "\n",
        Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping,
    };

    private static readonly Dictionary<Type, PropertyInfo[]> Known = [];

    /// <summary>The text, with a line feed at its end.</summary>
    internal static string Of(object? value)
    {
        using MemoryStream stream = new();
        using (Utf8JsonWriter writer = new(stream, Indented))
        {
            Write(writer, value);
        }

        return Encoding.UTF8.GetString(stream.GetBuffer(), 0, (int)stream.Length) + "\n";
    }

    private static void Write(Utf8JsonWriter writer, object? value)
    {
        switch (value)
        {
            case null:
                writer.WriteNullValue();
                break;
            case string text:
                writer.WriteStringValue(text);
                break;
            case bool flag:
                writer.WriteBooleanValue(flag);
                break;
            case int number:
                writer.WriteNumberValue(number);
                break;
            case Enum word:
                writer.WriteStringValue(word.ToString());
                break;
            case IEnumerable items:
                WriteItems(writer, items);
                break;
            default:
                WriteProperties(writer, value);
                break;
        }
    }

    private static void WriteItems(Utf8JsonWriter writer, IEnumerable items)
    {
        writer.WriteStartArray();
        foreach (object? item in items)
        {
            Write(writer, item);
        }

        writer.WriteEndArray();
    }

    private static void WriteProperties(Utf8JsonWriter writer, object value)
    {
        Type type = value.GetType();
        if (!Known.TryGetValue(type, out PropertyInfo[]? properties))
        {
            properties = Array.FindAll(
                type.GetProperties(BindingFlags.Instance | BindingFlags.Public), property => property.GetIndexParameters().Length == 0);
            Known[type] = properties;
        }

        writer.WriteStartObject();
        foreach (PropertyInfo property in properties)
        {
            writer.WritePropertyName(property.Name);
            Write(writer, property.GetValue(value));
        }

        writer.WriteEndObject();
    }
}
