using System;
using System.Collections.Generic;
using System.Globalization;
using System.Linq;
using System.Runtime.CompilerServices;
using System.Text;

namespace CloudServiceTools.Errors;

/// <summary>
/// A text for a person in one line: a sentence, or a part of one. It is written as an interpolated string,
/// <c>$"Certificate '{name}' already exists."</c>, and the compiler makes a phrase of it: its own words stand as they are, and
/// what is put in is shown as <see cref="LineText"/> shows it, and cut at 100 characters. A phrase that is put into another one
/// stays as it is. A plain string becomes a phrase that is escaped and not cut, so that no name comes into a message raw.
/// </summary>
[InterpolatedStringHandler]
public sealed class Phrase
{
    private const int LongestSentence = 500;
    private const int ListedNames = 8;
    private const int LongestSpare = 512;
    private const int MostSpares = 8;

    /// <summary>What phrases were put together in, for the next ones of this thread: a sentence has phrases in it.</summary>
    [ThreadStatic]
    private static Stack<StringBuilder>? s_spares;

    private StringBuilder? _text;
    private bool _beginsWithName;
    private string? _whole;

    /// <summary>For the compiler: an empty phrase.</summary>
    /// <param name="literalLength">The characters of its own words.</param>
    /// <param name="formattedCount">How many texts will be put in.</param>
    public Phrase(int literalLength, int formattedCount)
        : this(literalLength + (formattedCount * 16))
    {
    }

    private Phrase(string whole, bool beginsWithName = false) => (_whole, _beginsWithName) = (whole, beginsWithName);

    private Phrase(int capacity) => _text = Take(capacity);

    private StringBuilder Text
    {
        get
        {
            _text ??= Take(LongestSpare).Append(_whole);
            _whole = null;
            return _text;
        }
    }

    /// <summary>Words that are the tool's own and not known at compile time, such as a noun. They are not escaped.</summary>
    internal static Phrase Words(string words) => new(words);

    /// <summary>A text that is shown whole: a path, which would lead nowhere if it were cut.</summary>
    public static Phrase Whole(string? text) => Whole(text, int.MaxValue);

    /// <summary>A text that is cut later than a name is.</summary>
    /// <param name="text">The text.</param>
    /// <param name="most">The most characters that are shown of it.</param>
    internal static Phrase Whole(string? text, int most)
    {
        // Most texts are short and have nothing to escape: they are taken as they are.
        if (text is null || (text.Length <= most && LineText.IsPlain(text) && !LineText.BeginsCommand(text)))
        {
            return new Phrase(text ?? string.Empty, beginsWithName: !string.IsNullOrEmpty(text));
        }

        Phrase phrase = new(Math.Min(text.Length, most));
        phrase.Append(text, most);
        return phrase;
    }

    /// <summary>A sentence of .NET or of another tool, which may quote a file: cut at 500 characters.</summary>
    public static Phrase Sentence(string text) => Whole(text, LongestSentence);

    /// <summary>Names with something between them.</summary>
    /// <param name="separator">What stands between them; it is not escaped.</param>
    /// <param name="names">The names; each is escaped and cut.</param>
    public static Phrase Join(string separator, IEnumerable<string> names) =>
        Join(separator, names, static (phrase, name) => phrase.AppendFormatted(name));

    /// <summary>Names with commas between them; of many the first eight, and how many more there are.</summary>
    public static Phrase Names(IReadOnlyCollection<string> names) => names.Count > ListedNames
        ? $"{Join(", ", names.Take(ListedNames))} and {names.Count - ListedNames} more"
        : Join(", ", names);

    /// <summary>The same for numbers.</summary>
    public static Phrase Numbers(IReadOnlyCollection<int> numbers) =>
        Names([.. numbers.Select(number => number.ToString(CultureInfo.InvariantCulture))]);

    /// <summary>Phrases with something between them.</summary>
    /// <param name="separator">What stands between them; it is not escaped.</param>
    /// <param name="phrases">The phrases.</param>
    public static Phrase Join(string separator, IEnumerable<Phrase> phrases) =>
        Join(separator, phrases, static (all, phrase) => all.AppendFormatted(phrase));

    /// <summary>The text, escaped and not cut.</summary>
    public static implicit operator Phrase(string text) => Whole(text);

    /// <summary>One phrase after the other.</summary>
    public static Phrase operator +(Phrase first, Phrase second)
    {
        Phrase both = new(first.ToString().Length + second.ToString().Length);
        both.AppendFormatted(first);
        both.AppendFormatted(second);
        return both;
    }

    /// <summary>For the compiler: appends own words.</summary>
    public void AppendLiteral(string value) => Text.Append(value);

    /// <summary>For the compiler: appends a name or value, escaped and cut.</summary>
    public void AppendFormatted(string? value) => Append(value, LineText.LongestName);

    /// <summary>For the compiler: appends a number or an object by its text, in the invariant culture.</summary>
    public void AppendFormatted(object? value) => AppendFormatted(Convert.ToString(value, CultureInfo.InvariantCulture));

    /// <summary>For the compiler: appends a number in a format.</summary>
    public void AppendFormatted(int value, string format) => Text.Append(value.ToString(format, CultureInfo.InvariantCulture));

    /// <summary>For the compiler: appends a phrase as it is.</summary>
    public void AppendFormatted(Phrase? value)
    {
        if (value is not null)
        {
            _beginsWithName |= Text.Length == 0 && value._beginsWithName;
            Text.Append(value.ToString());
        }
    }

    /// <summary>The phrase as the start of a sentence. A name at its start stays as it is, since names of XML are case-sensitive.</summary>
    public Phrase Capitalized()
    {
        string text = ToString();
        return text.Length == 0 || _beginsWithName || char.IsUpper(text[0]) ? this : new Phrase(char.ToUpperInvariant(text[0]) + text.Substring(1));
    }

    /// <summary>The text.</summary>
    public override string ToString()
    {
        if (_whole is null)
        {
            _whole = _text!.ToString();
            s_spares ??= new Stack<StringBuilder>(MostSpares);
            if (_text.Capacity <= LongestSpare && s_spares.Count < MostSpares)
            {
                s_spares.Push(_text.Clear());
            }

            _text = null;
        }

        return _whole;
    }

    private static Phrase Join<T>(string separator, IEnumerable<T> items, Action<Phrase, T> append)
    {
        Phrase all = new(64);
        string between = string.Empty;
        foreach (T item in items)
        {
            all.AppendLiteral(between);
            append(all, item);
            between = separator;
        }

        return all;
    }

    private static StringBuilder Take(int capacity) =>
        s_spares?.Count > 0 ? s_spares.Pop() : new StringBuilder(Math.Max(capacity, LongestSpare / 2));

    private void Append(string? text, int most)
    {
        if (string.IsNullOrEmpty(text))
        {
            return;
        }

        _beginsWithName |= Text.Length == 0;
        if (IsBlank() && LineText.BeginsCommand(text!))
        {
            int colon = text!.IndexOf(':');
            text = text.Substring(0, colon) + "\\u003A" + text.Substring(colon + 1);
        }

        LineText.Append(Text, text!, most);
    }

    /// <summary>Whether a reader who skips blanks would still be at the start of the line.</summary>
    private bool IsBlank()
    {
        StringBuilder text = Text;
        for (int i = 0; i < text.Length; i++)
        {
            if (!char.IsWhiteSpace(text[i]))
            {
                return false;
            }
        }

        return true;
    }
}
