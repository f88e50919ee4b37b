using System;
using System.Collections.Generic;
using System.Linq;
using System.Xml.Linq;
using CloudServiceTools.Schema;

namespace CloudServiceTools.Tests.Schema;

/// <summary>A valid document with one to three changes, most of which make it one that the schema refuses.</summary>
internal static class Mutant
{
    private const int MostChanges = 3;

    /// <summary>What XElement would write as characters, and a file may have as references.</summary>
    private static readonly (char Stand, string Reference)[] References =
        [('\uE000', "&#32;"), ('\uE001', "&#9;"), ('\uE002', "&#xA;"), ('\uE003', "&#13;"), ('\uE004', "&#xA0;"), ('\uE005', "&#x2003;")];

    private static readonly XNamespace Instance = XmlAttributes.InstanceNamespace;

    private static readonly (XName Name, string Value)[] OtherAttributes =
    [
        (XNamespace.Xml + "lang", "en"), (XNamespace.Xml + "lang", "en-US"), (XNamespace.Xml + "lang", ""), (XNamespace.Xml + "lang", "e n"),
        (XNamespace.Xml + "lang", " de "), (XNamespace.Xml + "lang", "deutsches"), (XNamespace.Xml + "lang", "1"),
        (XNamespace.Xml + "base", "http://x/"), (XNamespace.Xml + "base", "a b"), (XNamespace.Xml + "base", " "), (XNamespace.Xml + "base", "http://["),
        (XNamespace.Xml + "space", "preserve"), (XNamespace.Xml + "space", "default"), (XNamespace.Xml + "id", "i"), (XNamespace.Xml + "lang2", "en"),
        (Instance + "schemaLocation", "a b"), (Instance + "schemaLocation", ""), (Instance + "noNamespaceSchemaLocation", "http://["),
        (Instance + "type", "x"), (Instance + "type", ""), (Instance + "nil", "true"), (Instance + "nil", "false"), (Instance + "other", "1"),
        (XNamespace.Get("urn:other") + "name", "x"), ("xmlnsname", "x"), ("xmlname", "x"),
    ];

    private static readonly string[] OddNames = ["Instancess", "role", "Other", "InputEndPoint", "Sitess", "Loadbalancer", "xmlns2"];

    private static readonly string[] OddAttributes = ["Name", "vmSize", "sizeInMb", "VALUE", "endpoint", "other"];

    private static readonly string[] Values =
    [
        "", " ", "n", "n.", "1n", "n/m", "n m", "n\n", "*", " * ", "0", "1", "-1", "+80", "-0", " 80 ", "080", "65535", "65536", "2147483648", "1.0",
        "true", "True", "TRUE", "1 ", "tcp", "TCP", "http", "any", "elevated", "My", "sha1", "SHA1", "permit", "private", "AnyRule", "10.0.0.4",
        "256.0.0.1", "10.0.0.4\n", "AB 12", "xyz", "http://image", "http://[", "a##b", "##", "http://x:99999", "-a", "abcdefghijk", new('x', 256), new('x', 257),
        "2015-04.2.6", "unspecified", "\u00A01",
    ];

    private static readonly Dictionary<DocumentFormat, (ElementSchema[] Elements, string[] Attributes)> Vocabularies =
        new[] { DefinitionSchema.Format, ConfigurationSchema.Format }.ToDictionary(format => format, format =>
        {
            ElementSchema[] elements = [.. SampleDocument.ElementsOf(format)];
            return (elements, elements.SelectMany(element => element.Attributes).Select(attribute => attribute.Name).Distinct().ToArray());
        });

    private delegate void Change(DocumentFormat format, XElement element, XElement[] all, Random random);

    private static Change[] Changes { get; } =
    [
        (_, element, _, _) => DoIfInside(element, element.Remove),
        (_, element, _, _) => DoIfInside(element, () => element.AddAfterSelf(new XElement(element))),
        (_, element, all, random) => Insert(Pick(all, random), new XElement(element), random),
        AddElement,
        (format, element, _, random) => element.Name = element.Name.Namespace + NameFrom(format, random),
        (_, element, _, _) => DoIfInside(element, () => Swap(element)),
        (_, element, _, random) => Attribute(element, random)?.Remove(),
        (_, element, _, random) => SetValue(Attribute(element, random), Pick(Values, random)),
        AddAttribute,
        AddOtherAttribute,
        (format, element, _, _) => element.SetAttributeValue(XNamespace.Get(format.NamespaceUri) + "name", "x"),
        (_, element, _, random) => Insert(element, Text(random), random),
        (_, element, _, random) => Insert(element, Text(random), random),
        (_, element, _, _) => element.RemoveNodes(),
        ChangeNamespace,
    ];

    /// <summary>The text of one, as a file has it.</summary>
    internal static string Make(DocumentFormat format, Random random)
    {
        XElement root = SampleDocument.Make(format, random);
        for (int left = 1 + random.Next(MostChanges); left > 0; left--)
        {
            XElement[] all = [.. root.DescendantsAndSelf()];
            Pick(Changes, random)(format, Pick(all, random), all, random);
        }

        string text = root.ToString(random.Next(2) == 0 ? SaveOptions.DisableFormatting : SaveOptions.None);
        return References.Aggregate(text, (written, pair) => written.Replace(pair.Stand.ToString(), pair.Reference, StringComparison.Ordinal));
    }

    private static void AddElement(DocumentFormat format, XElement element, XElement[] all, Random random)
    {
        ElementSchema[] known = Vocabularies[format].Elements;
        XNamespace namespaceUri = random.Next(7) == 6 ? "urn:other" : element.Name.Namespace;
        int name = random.Next(known.Length + OddNames.Length);
        XElement added = name < known.Length
            ? SampleDocument.Smallest(known[name], namespaceUri)
            : new XElement(namespaceUri + OddNames[name - known.Length]);
        Insert(element, added, random);
    }

    private static void AddAttribute(DocumentFormat format, XElement element, XElement[] all, Random random) => element.SetAttributeValue(
        Pick([.. Vocabularies[format].Attributes, .. OddAttributes], random), Pick(Values, random));

    private static void AddOtherAttribute(DocumentFormat format, XElement element, XElement[] all, Random random)
    {
        (XName name, string value) = Pick(OtherAttributes, random);
        element.SetAttributeValue(name, value);
    }

    private static void ChangeNamespace(DocumentFormat format, XElement element, XElement[] all, Random random)
    {
        XNamespace namespaceUri = Pick<string>(["", "urn:other", format.NamespaceUri], random);
        foreach (XElement inside in random.Next(2) == 0 ? element.DescendantsAndSelf() : [element])
        {
            inside.Name = namespaceUri + inside.Name.LocalName;
        }
    }

    /// <summary>XLinq refuses to write a value of xml:space that XML does not have.</summary>
    private static void SetValue(XAttribute? attribute, string value)
    {
        if (attribute is not null && attribute.Name != XNamespace.Xml + "space")
        {
            attribute.Value = value;
        }
    }

    private static void Swap(XElement element)
    {
        if (element.ElementsAfterSelf().FirstOrDefault() is { } next)
        {
            next.Remove();
            element.AddBeforeSelf(next);
        }
    }

    private static void DoIfInside(XElement element, Action change)
    {
        if (element.Parent is not null)
        {
            change();
        }
    }

    private static void Insert(XElement parent, XNode node, Random random)
    {
        XNode[] nodes = [.. parent.Nodes()];
        int place = random.Next(nodes.Length + 1);
        if (place == 0)
        {
            parent.AddFirst(node);
        }
        else
        {
            nodes[place - 1].AddAfterSelf(node);
        }
    }

    private static XNode Text(Random random) => random.Next(14) switch
    {
        0 => new XText(" "),
        1 => new XText("\n  "),
        2 => new XText("text"),
        3 => new XText("\u00A0"),
        4 => new XCData(" \n"),
        5 => new XCData("text"),
        6 => new XCData("\u2003"),
        7 => new XComment(" comment "),
        8 => new XProcessingInstruction("pi", "x"),
        9 => new XText("&"),
        10 => new XCData(string.Empty),
        _ => new XText($"{Pick(References, random).Stand}"),
    };

    private static XAttribute? Attribute(XElement element, Random random)
    {
        XAttribute[] attributes = [.. element.Attributes().Where(attribute => !attribute.IsNamespaceDeclaration)];
        return attributes.Length == 0 ? null : Pick(attributes, random);
    }

    private static string NameFrom(DocumentFormat format, Random random) =>
        Pick([.. Vocabularies[format].Elements.Select(element => element.Name), .. OddNames], random);

    private static T Pick<T>(IReadOnlyList<T> from, Random random) => from[random.Next(from.Count)];
}
