using System;
using System.Collections.Generic;
using System.Linq;
using CloudServiceTools.Cli.Input;
using CloudServiceTools.Errors;
using CloudServiceTools.Model;
using CloudServiceTools.Schema;

namespace CloudServiceTools.Cli.Kinds;

/// <summary>
/// A kind of item as csdef adds, changes and lists it. Its options come from the tables of the formats, and what it does are
/// the calls to the engine that the cmdlets make.
/// </summary>
internal abstract class Kind
{
    private protected Kind(string word, DocumentSource source, IReadOnlyList<ElementSchema> schemas)
    {
        Word = word;
        Source = source;
        Item = schemas[0].Item!;
        AllProperties = [.. schemas.SelectMany(schema => schema.Properties).DistinctBy(property => property.Name)];
    }

    /// <summary>The word for it on the command line, such as <c>virtual-directory</c>.</summary>
    internal string Word { get; }

    internal DocumentSource Source { get; }

    /// <summary>What the tables say that it is.</summary>
    internal ItemKind Item { get; }

    /// <summary>What the help calls an item.</summary>
    internal string Noun => HelpNoun ?? Item.Noun;

    internal string? HelpNoun { get; init; }

    /// <summary>What stands for the name of an item on the command line; null where an item has none.</summary>
    internal string? Key { get; init; } = "NAME";

    /// <summary>A name, for examples.</summary>
    internal string Sample { get; init; } = string.Empty;

    /// <summary>The properties of its items, the name among them.</summary>
    internal IReadOnlyList<PropertySchema> AllProperties { get; }

    /// <summary>The properties that are options.</summary>
    internal IReadOnlyList<PropertySchema> Properties =>
        [.. AllProperties.Where(property => !Hidden.Contains(property.Name) && !IsKey(property))];

    /// <summary>Properties that cannot be said, because the format knows one value alone.</summary>
    internal IReadOnlyList<string> Hidden { get; init; } = [];

    /// <summary>Properties that the engine chooses where they are not given, though the format wants them.</summary>
    internal IReadOnlyList<string> Chosen { get; init; } = [];

    /// <summary>Options that are no properties.</summary>
    internal IReadOnlyList<KindOption> Others { get; init; } = [];

    /// <summary>Whether the item is the document itself.</summary>
    internal bool IsWhole => Word == Source.Noun;

    /// <summary>Whether the ports of an item may be ranges and lists.</summary>
    internal bool HasPorts => Item.Noun == "endpoint";

    internal abstract IReadOnlyList<Verb> Verbs { get; }

    /// <summary>What an item belongs to, as the objects of the engine say it.</summary>
    internal abstract IReadOnlyList<(string Name, Func<DocumentItem, object?> Of)> Owners { get; }

    /// <summary>Properties for which the engine has more to say than the file, by their names.</summary>
    internal abstract IReadOnlyDictionary<string, Func<DocumentItem, object?>> Readings { get; }

    /// <summary>Properties that a person reads in another form than a program, by their names.</summary>
    internal abstract IReadOnlyDictionary<string, Func<DocumentItem, object?>> TextReadings { get; }

    /// <summary>Whether the property is said by the name of the item.</summary>
    internal bool IsKey(PropertySchema property) => Key is not null && Item.Key.Contains(property.Attribute.Name);

    /// <summary>The items of a document that the options choose.</summary>
    internal abstract IEnumerable<DocumentItem> List(IServiceDocument document, KindValues values);

    internal abstract void Add(IServiceDocument document, KindValues values);

    internal abstract void Set(IServiceDocument document, KindValues values);

    internal abstract void Rename(IServiceDocument document, KindValues values, string newName);

    /// <summary>Takes the items out that are named.</summary>
    /// <returns>What still names them; null where nothing does.</returns>
    internal abstract IEnumerable<Phrase?> Remove(IServiceDocument document, KindValues values);

    /// <summary>What somebody should know about what was said of an item.</summary>
    internal static string? NoticeOf(KindValues values) => KnownWords.VMSizeNotice(values.Text("VMSize"));
}

/// <summary>What csdef does with items.</summary>
internal enum Verb
{
    Add,
    Set,
    Rename,
    Remove,
    List,
}

/// <summary>A kind of the items of one class.</summary>
/// <typeparam name="TDocument">The document that has them.</typeparam>
/// <typeparam name="TItem">The class of the items.</typeparam>
internal sealed class Kind<TDocument, TItem>(string word, DocumentSource source, params ElementSchema[] schemas) : Kind(word, source, schemas)
    where TDocument : class, IServiceDocument
    where TItem : DocumentItem
{
    /// <summary>The items that the options choose.</summary>
    internal required Func<TDocument, KindValues, IEnumerable<TItem>> ItemsOf { get; init; }

    /// <summary>The items that the name and the options mean; null where the name alone finds one.</summary>
    internal Func<TDocument, KindValues, IReadOnlyList<TItem>>? FindIn { get; init; }

    internal Action<TDocument, KindValues>? AddTo { get; init; }

    internal Action<TItem, KindValues>? Change { get; init; }

    /// <summary>What is said of an item whether it is there already or not.</summary>
    internal Action<TDocument, KindValues>? Put { get; init; }

    internal Action<TItem, string>? GiveName { get; init; }

    internal Action<TItem>? TakeOut { get; init; }

    internal Func<TItem, IReadOnlyList<ItemReference>>? ReferencesTo { get; init; }

    /// <summary>What an item belongs to.</summary>
    internal IReadOnlyList<(string Name, Func<TItem, object?> Of)> BelongsTo { get; init; } = [];

    /// <summary>Properties for which the engine has more to say than the file.</summary>
    internal IReadOnlyList<(string Name, Func<TItem, object?> Of)> Shown { get; init; } = [];

    /// <summary>Properties that a person reads in another form than a program.</summary>
    internal IReadOnlyList<(string Name, Func<TItem, object?> Of)> ShownInText { get; init; } = [];

    internal override IReadOnlyDictionary<string, Func<DocumentItem, object?>> Readings => ByName(Shown);

    internal override IReadOnlyDictionary<string, Func<DocumentItem, object?>> TextReadings => ByName(ShownInText);

    internal override IReadOnlyList<Verb> Verbs =>
    [
        .. AddTo is null ? [] : new[] { Verb.Add },
        .. Change is null && Put is null ? [] : new[] { Verb.Set },
        .. GiveName is null ? [] : new[] { Verb.Rename },
        .. TakeOut is null ? [] : new[] { Verb.Remove },
        Verb.List,
    ];

    internal override IReadOnlyList<(string Name, Func<DocumentItem, object?> Of)> Owners =>
        [.. BelongsTo.Select(owner => (owner.Name, new Func<DocumentItem, object?>(item => owner.Of((TItem)item))))];

    internal override IEnumerable<DocumentItem> List(IServiceDocument document, KindValues values) =>
        ItemsOf((TDocument)document, values);

    internal override void Add(IServiceDocument document, KindValues values) => AddTo!((TDocument)document, values);

    internal override void Set(IServiceDocument document, KindValues values)
    {
        if (Put is not null)
        {
            Put((TDocument)document, values);
            return;
        }

        foreach (TItem item in Find(document, values))
        {
            Change!(item, values);
        }
    }

    internal override void Rename(IServiceDocument document, KindValues values, string newName)
    {
        foreach (TItem item in Find(document, values))
        {
            GiveName!(item, newName);
        }
    }

    internal override IEnumerable<Phrase?> Remove(IServiceDocument document, KindValues values)
    {
        foreach (TItem item in Find(document, values))
        {
            IReadOnlyList<ItemReference> references = ReferencesTo?.Invoke(item) ?? [];
            Phrase description = item.ToPhrase();
            TakeOut!(item);
            yield return ItemReference.Notice(description, references);
        }
    }

    private static Dictionary<string, Func<DocumentItem, object?>> ByName(IReadOnlyList<(string Name, Func<TItem, object?> Of)> properties) =>
        properties.ToDictionary(one => one.Name, one => new Func<DocumentItem, object?>(item => one.Of((TItem)item)));

    private IReadOnlyList<TItem> Find(IServiceDocument document, KindValues values) => FindIn is not null
        ? FindIn((TDocument)document, values)
        : [ItemsOf((TDocument)document, values).FindOne(values.Key)];
}
