using System;
using System.Globalization;
using System.Text;

namespace CloudServiceTools.Reporting;

/// <summary>
/// Writes indented JSON in ASCII, which is the same in every encoding that a shell may store it in, and which has no hidden
/// character and no ## that a build server could take for a command. The standard that this library stands on has no writer of its own.
/// </summary>
internal sealed class JsonWriter
{
    private readonly StringBuilder _text = new();
    private int _depth;
    private bool _isFirst = true;

    /// <summary>An object: the document, or a value of an array.</summary>
    internal void Object(Action content) => Nested(null, '{', content, '}');

    /// <summary>An object that is a property.</summary>
    internal void Object(string name, Action content) => Nested(name, '{', content, '}');

    /// <summary>An array that is a property.</summary>
    internal void Array(string name, Action content) => Nested(name, '[', content, ']');

    /// <summary>A text that is a value of an array.</summary>
    internal void Value(string value)
    {
        Start(null);
        Quote(value);
    }

    /// <summary>A text that is a property.</summary>
    internal void Property(string name, string value)
    {
        Start(name);
        Quote(value);
    }

    /// <summary>A number that is a property.</summary>
    internal void Property(string name, int value)
    {
        Start(name);
        _text.Append(value.ToString(CultureInfo.InvariantCulture));
    }

    /// <summary>A yes or no that is a property.</summary>
    internal void Property(string name, bool value)
    {
        Start(name);
        _text.Append(value ? "true" : "false");
    }

    /// <summary>The document, with a line feed at its end.</summary>
    public override string ToString() => _text.Append('\n').ToString();

    private void Nested(string? name, char open, Action content, char close)
    {
        Start(name);
        _text.Append(open);
        _depth++;
        _isFirst = true;
        content();
        _depth--;
        if (!_isFirst)
        {
            NewLine();
        }

        _text.Append(close);
        _isFirst = false;
    }

    private void Start(string? name)
    {
        if (!_isFirst)
        {
            _text.Append(',');
        }

        if (_depth > 0)
        {
            NewLine();
        }

        _isFirst = false;
        if (name is not null)
        {
            Quote(name);
            _text.Append(": ");
        }
    }

    private void NewLine() => _text.Append('\n').Append(' ', 2 * _depth);

    private void Quote(string value)
    {
        _text.Append('"');
        int start = 0;
        for (int i = 0; i < value.Length; i++)
        {
            char c = value[i];
            if (c is >= ' ' and <= '~' and not ('"' or '\\') && (c != '#' || i + 1 == value.Length || value[i + 1] != '#'))
            {
                continue;
            }

            _text.Append(value, start, i - start);
            start = i + 1;
            _ = c switch
            {
                '"' => _text.Append("\\\""),
                '\\' => _text.Append("\\\\"),
                '\n' => _text.Append("\\n"),
                '\r' => _text.Append("\\r"),
                '\t' => _text.Append("\\t"),
                _ => _text.Append("\\u").Append(((int)Whole(value, i)).ToString("x4", CultureInfo.InvariantCulture)),
            };
        }

        _text.Append(value, start, value.Length - start).Append('"');
    }

    /// <summary>The character at a place. Half a pair is none: readers of UTF-8 would refuse it.</summary>
    private static char Whole(string value, int index) =>
        char.IsSurrogate(value[index]) && !char.IsSurrogatePair(value, char.IsHighSurrogate(value[index]) ? index : Math.Max(0, index - 1))
            ? '\uFFFD'
            : value[index];
}
