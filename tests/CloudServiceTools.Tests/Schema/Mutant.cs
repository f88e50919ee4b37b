using System;
using System.Collections.Generic;
using System.Linq;
using System.Xml.Linq;
using CloudServiceTools.Schema;
using FsCheck;
using FsCheck.Fluent;

namespace CloudServiceTools.Tests.Schema;

/// <summary>One change of a document. What the numbers mean depends on the document; all of them mean something.</summary>
public sealed record Mutation(int Kind, int Place, int What, int How);

/// <summary>A valid document with a few changes, most of which make it one that the schema refuses.</summary>
public sealed record Mutant(int Sample, IReadOnlyList<Mutation> Mutations)
{
    private const int MostMutations = 3;

    private const int Samples = 200;

    private const int Numbers = 10_000;

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

    /// <summary>For FsCheck: any mutant; a smaller one has a smaller sample or fewer changes.</summary>
    public static Arbitrary<Mutant> Mutants()
    {
        Gen<int> number = Gen.Choose(0, Numbers - 1);
        Gen<Mutation> mutation = from kind in Gen.Choose(0, Changes.Length - 1)
                                 from place in number
                                 from what in number
                                 from how in number
                                 select new Mutation(kind, place, what, how);
        Gen<Mutant> mutant = from sample in Gen.Choose(0, Samples - 1)
                             from count in Gen.Choose(1, MostMutations)
                             from mutations in Gen.ArrayOf(mutation, count)
                             select new Mutant(sample, mutations);
        return Arb.From(mutant, Smaller);
    }

    /// <summary>The document, as a file has it.</summary>
    internal string ToText(DocumentFormat format)
    {
        XElement root = SampleDocument.Make(format, Sample);
        foreach (Mutation mutation in Mutations)
        {
            XElement[] all = [.. root.DescendantsAndSelf()];
            Changes[mutation.Kind](format, all[mutation.Place % all.Length], all, mutation);
        }

        string text = root.ToString(Sample % 2 == 0 ? SaveOptions.DisableFormatting : SaveOptions.None);
        return References.Aggregate(text, (written, pair) => written.Replace(pair.Stand.ToString(), pair.Reference, StringComparison.Ordinal));
    }

    /// <inheritdoc/>
    public override string ToString() => $"sample {Sample}: {string.Join(", ", Mutations)}";

    private static IEnumerable<Mutant> Smaller(Mutant mutant)
    {
        if (mutant.Sample > SampleDocument.Everything)
        {
            yield return mutant with { Sample = SampleDocument.Smallest };
            yield return mutant with { Sample = SampleDocument.Everything };
        }

        for (int i = 0; i < mutant.Mutations.Count; i++)
        {
            yield return mutant with { Mutations = [.. mutant.Mutations.Where((_, index) => index != i)] };
        }
    }

    private delegate void Change(DocumentFormat format, XElement element, XElement[] all, Mutation mutation);

    private static Change[] Changes { get; } =
    [
        Remove,
        (_, element, _, _) => DoIfInside(element, () => element.AddAfterSelf(new XElement(element))),
        (_, element, all, mutation) => Insert(all[mutation.What % all.Length], new XElement(element), mutation.How),
        AddElement,
        (format, element, _, mutation) => element.Name = element.Name.Namespace + NameFrom(format, mutation.What),
        (_, element, _, _) => DoIfInside(element, () => Swap(element)),
        (_, element, _, mutation) => Attribute(element, mutation.What)?.Remove(),
        (_, element, _, mutation) => SetValue(Attribute(element, mutation.What), Pick(Values, mutation.How)),
        AddAttribute,
        (_, element, _, mutation) => element.SetAttributeValue(Pick(OtherAttributes, mutation.What).Name, Pick(OtherAttributes, mutation.What).Value),
        (format, element, _, mutation) => element.SetAttributeValue(XNamespace.Get(format.NamespaceUri) + "name", mutation.How),
        (_, element, _, mutation) => Insert(element, Text(mutation.What), mutation.How),
        (_, element, _, mutation) => Insert(element, Text(mutation.What), mutation.How),
        (_, element, _, _) => element.RemoveNodes(),
        ChangeNamespace,
    ];

    private static void Remove(DocumentFormat format, XElement element, XElement[] all, Mutation mutation) =>
        DoIfInside(element, element.Remove);

    private static void AddElement(DocumentFormat format, XElement element, XElement[] all, Mutation mutation)
    {
        ElementSchema[] known = Vocabularies[format].Elements;
        XNamespace namespaceUri = mutation.How % 7 == 0 ? "urn:other" : element.Name.Namespace;
        Insert(
            element,
            mutation.What % (known.Length + OddNames.Length) is int number && number < known.Length
                ? SampleDocument.Make(known[number], namespaceUri, _ => 0)
                : new XElement(namespaceUri + OddNames[number - known.Length]),
            mutation.How);
    }

    private static void AddAttribute(DocumentFormat format, XElement element, XElement[] all, Mutation mutation) => element.SetAttributeValue(
        Pick([.. Vocabularies[format].Attributes, .. OddAttributes], mutation.What), Pick(Values, mutation.How));

    private static void ChangeNamespace(DocumentFormat format, XElement element, XElement[] all, Mutation mutation)
    {
        XNamespace namespaceUri = Pick<string>(["", "urn:other", format.NamespaceUri], mutation.What);
        foreach (XElement inside in mutation.How % 2 == 0 ? element.DescendantsAndSelf() : [element])
        {
            inside.Name = namespaceUri + inside.Name.LocalName;
        }

        // XLinq writes the old default namespace where a declaration of it stayed behind.
        element.Attributes().Where(attribute => attribute.IsNamespaceDeclaration).Remove();
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

    private static void Insert(XElement parent, XNode node, int place)
    {
        XNode[] nodes = [.. parent.Nodes()];
        if (nodes.Length == 0 || place % (nodes.Length + 1) == 0)
        {
            parent.AddFirst(node);
        }
        else
        {
            nodes[(place % (nodes.Length + 1)) - 1].AddAfterSelf(node);
        }
    }

    private static XNode Text(int number) => (number % 14) switch
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
        _ => new XText($"{References[number % References.Length].Stand}"),
    };

    private static XAttribute? Attribute(XElement element, int number)
    {
        XAttribute[] attributes = [.. element.Attributes().Where(attribute => !attribute.IsNamespaceDeclaration)];
        return attributes.Length == 0 ? null : Pick(attributes, number);
    }

    private static string NameFrom(DocumentFormat format, int number)
    {
        ElementSchema[] known = Vocabularies[format].Elements;
        int place = number % (known.Length + OddNames.Length);
        return place < known.Length ? known[place].Name : OddNames[place - known.Length];
    }

    private static T Pick<T>(IReadOnlyList<T> from, int number) => from[number % from.Count];
}
