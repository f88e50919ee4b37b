using System;
using System.Collections.Generic;
using System.Linq;
using System.Security.Cryptography;
using System.Text;
using CloudServiceTools.Errors;
using CloudServiceTools.Model;
using CloudServiceTools.Schema;
using CloudServiceTools.Xml;

namespace CloudServiceTools.Comparison;

/// <summary>
/// What a definition says of one item, and of those inside it, freed from how the file writes it: containers, the forms
/// of older files, defaults and the spelling of values are gone; what the format does not know is kept.
/// </summary>
internal sealed class ItemFacts
{
    // XML can hold neither, so nothing that a file says is taken for one.
    private const char Start = '\u0001';
    private const char End = '\u0002';
    private const int LongestInnerText = 1000;

    private readonly SourceElement _element;
    private readonly Dictionary<string, List<string>> _texts = new(StringComparer.Ordinal);
    private readonly List<string> _unknown = [];
    private readonly List<ItemFacts> _items = [];
    private readonly ElementSchema _schema;
    private Dictionary<string, Fact>? _facts;
    private int _place;
    private int _ordered;
    private string? _inner;

    private ItemFacts(SourceElement element, ElementSchema schema, ItemKind kind, ItemFacts? owner)
    {
        _element = element;
        _schema = schema;
        Kind = kind;
        Owner = owner;
        Key = string.Join("/", kind.Key.Select(element.GetAttribute));
        Collect(element, schema, string.Empty, unknownOnly: false);
    }

    internal ItemKind Kind { get; }

    /// <summary>What tells it from others of its noun beside it; empty where a thing has one, or lacks its name.</summary>
    internal string Key { get; }

    /// <summary>The item that it belongs to; null for the service.</summary>
    internal ItemFacts? Owner { get; }

    /// <summary>The items inside it, in the order of the file.</summary>
    internal IReadOnlyList<ItemFacts> Items => _items;

    /// <summary>What stands in it, or in the parts of it, that the format does not know.</summary>
    internal IReadOnlyList<string> Unknown => _unknown;

    internal int Line => _element.Document?.Locate(_element).Line ?? 0;

    internal SourceElement Element => _element;

    /// <summary>The keys from the role down to it, such as <c>WebRole1/HttpIn</c>, for a message or a report.</summary>
    internal string ShortPath => ShortName.OfPath(PathParts);

    /// <summary>Where the item stands among those of its owner that run one after another, from 1, and how many there are.</summary>
    internal (int Place, int Count) Order => (_place, Owner?._ordered ?? 0);

    private List<string> PathParts
    {
        get
        {
            List<string> parts = [];
            for (ItemFacts? item = this; item is not null && (item.Owner is not null || item == this); item = item.Owner)
            {
                if (item.Key.Length > 0)
                {
                    parts.Add(item.Key);
                }
            }

            parts.Reverse();
            return parts;
        }
    }

    /// <summary>Every property that it can have, with what it says or the format says in its place.</summary>
    internal IReadOnlyDictionary<string, Fact> Facts => _facts ??= ReadFacts();

    /// <summary>What a definition says.</summary>
    internal static ItemFacts Of(ServiceDefinition definition) =>
        new(definition.Element, definition.Schema, definition.Schema.Item!, null);

    /// <summary>The item as a sentence names it, such as <c>endpoint 'WebRole1/HttpIn'</c>.</summary>
    internal Phrase Describe() => Kind.HasKey || Owner is null
        ? (Phrase)$"{Phrase.Words(Kind.Noun)} '{ShortPath}'"
        : $"{Phrase.Words(Kind.Noun)} of {Owner.Describe()}";

    /// <summary>A text that two items have in common when they say the same of everything but their key.</summary>
    internal string ContentText()
    {
        StringBuilder text = new();
        AppendContent(text, withoutKey: true);
        return text.ToString();
    }

    private void AppendContent(StringBuilder text, bool withoutKey)
    {
        string[] key = withoutKey ? [.. Kind.Key.Select(name => _schema.FindAttribute(name)!.Property)] : [];
        foreach (Fact fact in Facts.Values.Where(fact => fact.Form is not null && !key.Contains(fact.Property))
            .OrderBy(fact => fact.Property, StringComparer.Ordinal))
        {
            text.Append(Start).Append(fact.Property).Append(Start).Append(fact.Form);
        }

        foreach (string unknown in _unknown.OrderBy(unknown => unknown, StringComparer.Ordinal))
        {
            text.Append(Start).Append(Start).Append(unknown);
        }

        (bool IsOrdered, string Text)[] items = [.. _items.Select(item => (item.Kind.IsOrdered, item.InnerText()))];
        foreach (string item in items.Where(item => item.IsOrdered).Select(item => item.Text)
            .Concat(items.Where(item => !item.IsOrdered).Select(item => item.Text).OrderBy(item => item, StringComparer.Ordinal)))
        {
            text.Append(item);
        }
    }

    /// <summary>
    /// What it says as a part of its owner's content. Of a long text the hash stands for it: items can be nested, and each
    /// would hold the texts of all below it.
    /// </summary>
    private string InnerText()
    {
        if (_inner is null)
        {
            StringBuilder inner = new();
            inner.Append(Start).Append(Kind.Noun);
            AppendContent(inner, withoutKey: false);
            _inner = inner.Append(End).ToString();
            if (_inner.Length > LongestInnerText)
            {
                using SHA256 hash = SHA256.Create();
                _inner = Convert.ToBase64String(hash.ComputeHash(Encoding.Unicode.GetBytes(_inner)));
            }
        }

        return _inner;
    }

    /// <summary>What an element and those inside it say of the item.</summary>
    /// <param name="element">The item's own element, or a part of it.</param>
    /// <param name="schema">What the format says of the element.</param>
    /// <param name="place">The elements from the item's own down to it.</param>
    /// <param name="unknownOnly">Whether only what the format does not know counts: the rest is compared elsewhere.</param>
    private void Collect(SourceElement element, ElementSchema schema, string place, bool unknownOnly)
    {
        for (SourceAttribute? attribute = element.FirstAttribute; attribute is not null; attribute = attribute.Next)
        {
            if (schema.FindAttribute(attribute.Name) is { } saying)
            {
                if (!unknownOnly)
                {
                    Say(saying.Property, attribute.Value);
                }
            }
            else if (!UnknownContent.IsAside(element, attribute))
            {
                _unknown.Add(place + UnknownContent.Of(element, attribute));
            }
        }

        if (UnknownContent.TextOf(element) is { Length: > 0 } text)
        {
            _unknown.Add(place + text);
        }

        foreach (SourceElement child in element.Elements())
        {
            ElementSchema? known = child.NamespaceUri == element.NamespaceUri ? schema.FindChild(child.LocalName) : null;
            if (known is null)
            {
                _unknown.Add(place + UnknownContent.Of(child));
            }
            else if (known.Item is { IsNumbered: false } kind)
            {
                ItemFacts item = new(child, known, kind, this);
                item._place = kind.IsOrdered ? ++_ordered : 0;
                _items.Add(item);
            }
            else
            {
                if (schema.PortProperty is { } ports)
                {
                    Say(ports, PortsOf(child));
                }

                // What traffic rules come to is compared, and not the rules.
                bool isComparedElsewhere = schema.PortProperty is not null || known.Item is not null;
                Collect(child, known, $"{place}{child.LocalName}/", unknownOnly || isComparedElsewhere);
            }
        }
    }

    private static string PortsOf(SourceElement element) => element.LocalName == "FixedPort"
        ? element.GetAttribute("port") ?? string.Empty
        : $"{element.GetAttribute("min")}-{element.GetAttribute("max")}";

    private void Say(string property, string text)
    {
        if (!_texts.TryGetValue(property, out List<string>? texts))
        {
            _texts[property] = texts = [];
        }

        texts.Add(text);
    }

    private Dictionary<string, Fact> ReadFacts()
    {
        Dictionary<string, Fact> facts = new(StringComparer.Ordinal);
        if (Kind.Variant is { } variant)
        {
            facts[variant.Property] = new Fact(variant.Property, variant.Value, variant.Value);
        }

        if (Owner is null)
        {
            facts["Namespace"] = new Fact("Namespace", _element.NamespaceUri, _element.NamespaceUri);
        }

        foreach (PropertySchema property in _schema.Properties)
        {
            _texts.TryGetValue(property.Name, out List<string>? texts);
            facts[property.Name] = property.IsPorts ? Fact.OfPorts(property.Name, texts ?? [])
                : texts is not null ? Fact.Of(property.Name, property.Attribute, texts)
                : property.Attribute.DefaultValue is { } value ? Fact.Of(property.Name, property.Attribute, [value], isDefault: true)
                : Fact.None(property.Name);
        }

        // An input endpoint listens on its public port where it does not say otherwise.
        if (facts.TryGetValue(nameof(Endpoint.LocalPort), out Fact? local)
            && local.Value is null
            && facts.TryGetValue(nameof(Endpoint.Port), out Fact? port))
        {
            facts[nameof(Endpoint.LocalPort)] = port with { Property = nameof(Endpoint.LocalPort), IsDefault = true };
        }

        return facts;
    }
}
