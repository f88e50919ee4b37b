using System;

namespace CloudServiceTools.Errors;

/// <summary>
/// An error that a person can act on: what is wrong, where, and what to do.
/// Every member of this library that can fail on its input throws this type and no other. The texts are in one line each, with
/// what they take from a file as <see cref="LineText"/> shows it; <see cref="Target"/> and <see cref="Path"/> are as they are.
/// </summary>
public sealed class CsException : Exception
{
    internal CsException(CsErrorId id, Phrase message, Phrase recommendedAction, Exception? innerException = null)
        : base(message.ToString(), innerException)
    {
        Id = id;
        RecommendedAction = recommendedAction.ToString();
    }

    /// <summary>The stable name of the error.</summary>
    public CsErrorId Id { get; }

    /// <summary>What to do about it, in one sentence that names no command.</summary>
    public string RecommendedAction { get; }

    /// <summary>The command that helps, which each front end calls by another name; null where there is none.</summary>
    public Remedy? Remedy { get; internal init; }

    /// <summary>The value, name or path that was refused; null where the document as a whole was.</summary>
    public object? Target { get; internal init; }

    /// <summary>The file that the error is in, or null.</summary>
    public string? Path { get; internal init; }

    /// <summary>The line that the error is on, from 1; 0 where no place in a text is meant.</summary>
    public int Line { get; internal init; }

    /// <summary>The column that the error starts at, from 1, in UTF-16 code units; 0 like <see cref="Line"/>.</summary>
    public int Column { get; internal init; }

    /// <summary>Whether the document is well-formed, and a list of changes to another one.</summary>
    internal bool IsOfTransform { get; init; }

    /// <summary>The same error, whose texts have the paths inside a folder relative to it. <see cref="Path"/> stays.</summary>
    /// <param name="folder">The full path of the folder.</param>
    public CsException RelativeTo(string folder)
    {
        string start = $"'{LineText.Of(folder.TrimEnd(System.IO.Path.DirectorySeparatorChar))}{System.IO.Path.DirectorySeparatorChar}";
        return new CsException(Id, Phrase.Whole(Message.Replace(start, "'")), Phrase.Whole(RecommendedAction.Replace(start, "'")), InnerException)
        {
            Target = Target,
            Path = Path,
            Line = Line,
            Column = Column,
            Remedy = Remedy,
        };
    }

    /// <summary>The same error, said of a file.</summary>
    internal CsException In(string path) => new(Id, Phrase.Whole(Message), Phrase.Whole(RecommendedAction), InnerException)
    {
        Target = Target ?? path,
        IsOfTransform = IsOfTransform,
        Path = path,
        Line = Line,
        Column = Column,
        Remedy = Remedy,
    };

    /// <summary>What to do about it, in the words of a front end.</summary>
    /// <param name="words">How the sentence goes on for a remedy, such as <c> with Add-CsRole</c>; empty for nothing.</param>
    public string ActionWith(Func<Remedy, string> words) =>
        Remedy is null || words(Remedy) is not { Length: > 0 } end ? RecommendedAction : $"{RecommendedAction.TrimEnd('.')}{end}.";
}
