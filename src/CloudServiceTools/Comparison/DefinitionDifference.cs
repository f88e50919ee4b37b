using System.Collections.Generic;
using CloudServiceTools.Errors;
using CloudServiceTools.Model;

namespace CloudServiceTools.Comparison;

/// <summary>What became of something between two definitions.</summary>
public enum DifferenceKind
{
    /// <summary>An endpoint can be reached by somebody who could not before.</summary>
    Widened,

    /// <summary>An endpoint can no longer be reached by somebody who could before.</summary>
    Narrowed,

    /// <summary>It is new.</summary>
    Added,

    /// <summary>It is gone.</summary>
    Removed,

    /// <summary>It has another name, and nothing else about it is different.</summary>
    Renamed,

    /// <summary>One of its properties has another value.</summary>
    Changed,

    /// <summary>The items in it stand in another order, and the order matters.</summary>
    Reordered,
}

/// <summary>One difference of two service definitions, in words of the domain.</summary>
public sealed class DefinitionDifference : IReportable
{
    internal DefinitionDifference(DifferenceKind kind, Phrase subject, string target, Phrase message)
    {
        Kind = kind;
        Subject = subject.ToString();
        Target = target;
        Message = message.ToString();
    }

    /// <summary>The name of the service now; of a definition that was removed, its name before.</summary>
    public string Service { get; internal set; } = string.Empty;

    /// <summary>
    /// The environment whose configurations make the difference; empty for the one that has no name. Null where the definitions make it
    /// alone.
    /// </summary>
    public string? Environment { get; internal init; }

    /// <summary>What became of the subject.</summary>
    public DifferenceKind Kind { get; }

    /// <summary>What is different, such as <c>endpoint 'WebRole1/HttpIn'</c> or <c>reachability of 'WorkerRole1/Queue'</c>.</summary>
    public string Subject { get; }

    /// <summary>The name of the subject, such as <c>WebRole1</c> or <c>WebRole1/HttpIn</c>; after a renaming the new one.</summary>
    public string Target { get; }

    /// <summary>The property that has another value, called as on the objects of the model; null where none is meant.</summary>
    public string? Property { get; internal init; }

    /// <summary>
    /// The value before: a number, a Boolean or a text; the old name of what was renamed; who could reach an endpoint. Null
    /// where nothing was said.
    /// </summary>
    public object? Before { get; internal init; }

    /// <summary>The value now, like <see cref="Before"/>.</summary>
    public object? After { get; internal init; }

    /// <summary>The difference as a sentence that needs no knowledge of the format.</summary>
    public string Message { get; }

    /// <summary>
    /// A source and an endpoint between which traffic is let through on one side and not on the other. It is there where
    /// reachability widened or narrowed, where an endpoint was added or removed that somebody may reach, and where a role or an
    /// import was added that opens one.
    /// </summary>
    public ReachabilityWitness? Witness { get; internal init; }

    /// <summary>
    /// Everybody to whom the endpoint opened or closed: names of roles, VirtualNetwork, addresses, and the Internet. Empty where the subject is no
    /// endpoint and no reachability.
    /// </summary>
    public IReadOnlyList<string> Sources { get; internal init => field = new FixedList<string>(value); } = new FixedList<string>([]);

    /// <summary>
    /// The definitions that were compared: the path of the file, in a folder relative to it, or the name of the service where
    /// there is no file.
    /// </summary>
    public string Definition { get; internal set; } = string.Empty;

    /// <summary>The file of the definition before; null where there is none.</summary>
    public string? BeforePath { get; internal init; }

    /// <summary>The line that it stands on before, from 1; 0 where it does not stand there.</summary>
    public int BeforeLine { get; internal init; }

    /// <summary>The file of the definition now; null where there is none.</summary>
    public string? AfterPath { get; internal init; }

    /// <summary>The line that it stands on now, from 1; 0 where it does not stand there.</summary>
    public int AfterLine { get; internal init; }

    /// <summary>The file to look into: the one now, where there is one.</summary>
    public string? File => AfterPath ?? BeforePath;

    /// <summary>The same as <see cref="File"/>.</summary>
    public string? Path => File;

    /// <summary>The line to look at: the one now, and of what is gone the one before; 0 where no place is meant.</summary>
    public int Line => AfterLine > 0 ? AfterLine : BeforeLine;

    /// <summary>The <see cref="Message"/>.</summary>
    public override string ToString() => Message;
}
