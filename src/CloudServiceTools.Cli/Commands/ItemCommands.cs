using System;
using System.Collections.Generic;
using System.CommandLine;
using System.Linq;
using CloudServiceTools.Cli.Kinds;
using CloudServiceTools.Errors;
using CloudServiceTools.Model;
using CloudServiceTools.Schema;

namespace CloudServiceTools.Cli.Commands;

/// <summary>A command that changes the items of a kind.</summary>
internal abstract class ItemCommand : EditCommand
{
    private protected ItemCommand(
        Shell shell, Kind kind, Verb verb, string name, string description, params string[] examples)
        : base(shell, kind.Source, name, description, [.. examples.Select(example => $"csdef {example} --in {kind.Source.Example} --in-place")])
    {
        Kind = kind;
        KindOptions = new KindOptions(kind, verb);
        KindOptions.Offer(shell, kind, In);
        if (verb != Verb.Add)
        {
            KindOptions.OfferItems(shell, kind, In);
        }
    }

    private protected Kind Kind { get; }

    private protected KindOptions KindOptions { get; }

    private protected sealed override void Change(IServiceDocument document, ParseResult result) =>
        Change(document, KindOptions.Read(result), result);

    private protected abstract void Change(IServiceDocument document, KindValues values, ParseResult result);

    /// <summary>An item as the help names it.</summary>
    private protected static string One(Kind kind) =>
        kind.Key is null ? $"the {kind.Noun}"
        : "aeio".Contains(kind.Noun[0], StringComparison.Ordinal) ? $"an {kind.Noun}"
        : $"a {kind.Noun}";

    /// <summary>A property with a value, as it is typed.</summary>
    private protected static string Example(PropertySchema property) =>
        $"{PropertyOption.NameOf(property)} {PropertyHelp.SampleOf(property)}";
}

/// <summary><c>csdef add KIND</c>, and what it was called before: adds an item.</summary>
internal sealed class AddItemCommand : ItemCommand
{
    internal AddItemCommand(Shell shell, Kind kind, string? name = null)
        : base(
            shell,
            kind,
            Verb.Add,
            name ?? kind.Word,
            $"Add {One(kind)} to a {kind.Source.Noun}.",
            string.Join(' ', ExampleOf(kind, name ?? $"add {kind.Word}"))) =>
        Takes([.. KindOptions.Symbols]);

    private protected override void Change(IServiceDocument document, KindValues values, ParseResult result)
    {
        Kind.Add(document, values);
        Shell.Warn(Kind.NoticeOf(values));
    }

    private static IEnumerable<string> ExampleOf(Kind kind, string path)
    {
        PropertySchema[] needed = [.. kind.Properties.Where(property => property.IsRequired && !kind.Chosen.Contains(property.Name))];
        yield return path;
        yield return kind.Sample;
        foreach (KindOption other in kind.Others.Where(other => other.IsRequiredToAdd))
        {
            yield return $"{other.Name} {other.Sample}";
        }

        foreach (PropertySchema property in needed.Length > 0 ? needed : kind.Properties.Take(1))
        {
            yield return Example(property);
        }
    }
}

/// <summary><c>csdef set KIND</c>: changes an item.</summary>
internal sealed class SetItemCommand : ItemCommand
{
    internal SetItemCommand(Shell shell, Kind kind)
        : base(
            shell,
            kind,
            Verb.Set,
            kind.Word,
            $"Change {(kind.IsWhole ? $"what a {kind.Source.Noun} says of the service as a whole" : $"{One(kind)} of a {kind.Source.Noun}")}. An empty text removes what may be missing.",
            $"set {kind.Word} {string.Join(' ', ExampleOf(kind))}")
    {
        Parameters.RequireOneOf(this, [.. KindOptions.Properties]);
        Takes([.. KindOptions.Symbols]);
    }

    private protected override void Change(IServiceDocument document, KindValues values, ParseResult result)
    {
        Kind.Set(document, values);
        Shell.Warn(Kind.NoticeOf(values));
    }

    private static IEnumerable<string> ExampleOf(Kind kind)
    {
        if (kind.Key is not null)
        {
            yield return kind.Sample;
        }

        foreach (KindOption other in kind.Others.Where(other => other.IsAlwaysRequired))
        {
            yield return $"{other.Name} {other.Sample}";
        }

        yield return Example(kind.Properties.FirstOrDefault(property => property.Name != "Protocol") ?? kind.Properties[0]);
    }
}

/// <summary><c>csdef rename KIND</c>: gives an item another name, and follows it wherever it is named.</summary>
internal sealed class RenameItemCommand : ItemCommand
{
    private readonly Argument<string> _newName;

    internal RenameItemCommand(Shell shell, Kind kind)
        : base(
            shell,
            kind,
            Verb.Rename,
            kind.Word,
            $"Rename {One(kind)} of a {kind.Source.Noun}, and follow it wherever the file names it.",
            $"rename {kind.Word} {kind.Sample} {NewName}")
    {
        _newName = new Argument<string>($"NEW-{kind.Key}") { Description = "The new name." };
        IEnumerable<Symbol> symbols = KindOptions.Symbols;
        Takes([.. symbols.OfType<Argument>(), _newName, .. symbols.OfType<Option>()]);
    }

    private const string NewName = "Other";

    private protected override void Change(IServiceDocument document, KindValues values, ParseResult result) =>
        Kind.Rename(document, values, result.GetRequiredValue(_newName));
}

/// <summary><c>csdef remove KIND</c>: takes an item out, and warns of what still names it.</summary>
internal sealed class RemoveItemCommand : ItemCommand
{
    internal RemoveItemCommand(Shell shell, Kind kind)
        : base(
            shell,
            kind,
            Verb.Remove,
            kind.Word,
            $"Remove {One(kind)} from a {kind.Source.Noun}, and warn of what still names it.",
            $"remove {kind.Word} {kind.Sample}{string.Concat(kind.Others.Where(other => other.IsAlwaysRequired).Select(other => $"{other.Name} {other.Sample}"))}") =>
        Takes([.. KindOptions.Symbols]);

    private protected override void Change(IServiceDocument document, KindValues values, ParseResult result)
    {
        foreach (Phrase? notice in Kind.Remove(document, values).ToList())
        {
            Shell.Warn(notice);
        }
    }
}
