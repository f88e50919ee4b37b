using System;
using System.Collections.Generic;
using System.Text.Json;
using CloudServiceTools.Model;

namespace CloudServiceTools.Cli.Output;

/// <summary>What JSON has of the objects of a type.</summary>
internal interface IJsonShape
{
    /// <summary>The type that the shape is for.</summary>
    Type Type { get; }

    /// <summary>The properties, in the order in which they are written.</summary>
    IReadOnlyList<string> Names { get; }

    /// <summary>The shapes of what the properties hold.</summary>
    IReadOnlyList<IJsonShape> Parts { get; }
}

/// <summary>
/// Names the properties of a type that JSON has, each once. Nothing is found by reflection, so the compiler knows what is
/// used. A property is a value, or has a shape that exists already: no property can lead back to an object that holds it.
/// </summary>
internal sealed class JsonShape<T> : IJsonShape
    where T : class
{
    private readonly List<string> _names = [];
    private readonly List<Action<Utf8JsonWriter, T>> _writers = [];
    private readonly List<IJsonShape> _parts = [];

    Type IJsonShape.Type => typeof(T);

    IReadOnlyList<string> IJsonShape.Names => _names;

    IReadOnlyList<IJsonShape> IJsonShape.Parts => _parts;

    internal JsonShape<T> Text(string name, Func<T, string?> read) => Add(name, (json, item) => json.WriteStringValue(read(item)));

    /// <summary>Names with slashes between them as one text, which is not put together before it is written: names may be long.</summary>
    internal JsonShape<T> Path(string name, Func<T, IEnumerable<string>> read) => Add(name, (json, item) =>
    {
        string separator = string.Empty;
        foreach (string part in read(item))
        {
            json.WriteStringValueSegment(separator, isFinalSegment: false);
            json.WriteStringValueSegment(part, isFinalSegment: false);
            separator = "/";
        }

        json.WriteStringValueSegment(string.Empty, isFinalSegment: true);
    });

    internal JsonShape<T> Number(string name, Func<T, int?> read) => Add(name, (json, item) => Write(json, read(item)));

    internal JsonShape<T> Flag(string name, Func<T, bool?> read) => Add(name, (json, item) => Write(json, read(item)));

    /// <summary>An enumerated value, by its name.</summary>
    internal JsonShape<T> Word<TEnum>(string name, Func<T, TEnum> read)
        where TEnum : struct, Enum => Add(name, (json, item) => json.WriteStringValue(read(item).ToString()));

    /// <summary>A value that is a number, a text or a flag, as the file has it.</summary>
    internal JsonShape<T> Scalar(string name, Func<T, object?> read) => Add(name, (json, item) => Write(json, read(item)));

    /// <summary>Ports: a number for one port, otherwise the text.</summary>
    internal JsonShape<T> Ports(string name, Func<T, PortSpecification?> read) =>
        Add(name, (json, item) => Write(json, read(item) is { } ports ? ports.Number ?? (object)ports.Text : null));

    internal JsonShape<T> Texts(string name, Func<T, IEnumerable<string>> read) => Add(name, (json, item) =>
    {
        json.WriteStartArray();
        foreach (string text in read(item))
        {
            json.WriteStringValue(text);
        }

        json.WriteEndArray();
    });

    /// <summary>An object, or null.</summary>
    internal JsonShape<T> Object<TPart>(string name, Func<T, TPart?> read, JsonShape<TPart> shape)
        where TPart : class
    {
        _parts.Add(shape);
        return Add(name, (json, item) =>
        {
            if (read(item) is { } part)
            {
                shape.Write(json, part);
            }
            else
            {
                json.WriteNullValue();
            }
        });
    }

    internal JsonShape<T> Items<TPart>(string name, Func<T, IEnumerable<TPart>> read, JsonShape<TPart> shape)
        where TPart : class
    {
        _parts.Add(shape);
        return Add(name, (json, item) => shape.WriteAll(json, read(item)));
    }

    /// <summary>Items of the same type, as folders hold folders: as deep as the file nests them.</summary>
    internal JsonShape<T> Nested(string name, Func<T, IEnumerable<T>> read) => Items(name, read, this);

    /// <summary>Adds the properties that a base type has.</summary>
    internal void Append<TBase>(JsonShape<TBase> shape, Func<Action<Utf8JsonWriter, TBase>, Action<Utf8JsonWriter, T>> convert)
        where TBase : class
    {
        _names.AddRange(shape._names);
        _writers.AddRange(shape._writers.ConvertAll(write => convert(write)));
        _parts.AddRange(shape._parts);
    }

    internal void Write(Utf8JsonWriter json, T item)
    {
        json.WriteStartObject();
        for (int i = 0; i < _names.Count; i++)
        {
            json.WritePropertyName(_names[i]);
            _writers[i](json, item);
        }

        json.WriteEndObject();
    }

    internal void WriteAll(Utf8JsonWriter json, IEnumerable<T> items)
    {
        json.WriteStartArray();
        foreach (T item in items)
        {
            Write(json, item);
        }

        json.WriteEndArray();
    }

    private JsonShape<T> Add(string name, Action<Utf8JsonWriter, T> write)
    {
        _names.Add(name);
        _writers.Add(write);
        return this;
    }

    private static void Write(Utf8JsonWriter json, object? value)
    {
        switch (value)
        {
            case null:
                json.WriteNullValue();
                break;
            case int number:
                json.WriteNumberValue(number);
                break;
            case bool flag:
                json.WriteBooleanValue(flag);
                break;
            case string text:
                json.WriteStringValue(text);
                break;
            default:
                throw new ArgumentOutOfRangeException(nameof(value), value.GetType(), "A value is a number, a text or a flag.");
        }
    }
}

/// <summary>What shapes can do whose types derive from one another.</summary>
internal static class JsonShapeExtensions
{
    /// <summary>Adds the properties that a base type has.</summary>
    internal static JsonShape<T> Then<T, TBase>(this JsonShape<T> shape, JsonShape<TBase> rest)
        where T : class, TBase
        where TBase : class
    {
        shape.Append(rest, write => write);
        return shape;
    }
}
