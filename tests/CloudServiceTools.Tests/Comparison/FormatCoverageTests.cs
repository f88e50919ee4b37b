using System;
using System.Collections.Generic;
using System.Linq;
using System.Xml.Linq;
using CloudServiceTools.Comparison;
using CloudServiceTools.Model;
using CloudServiceTools.Schema;
using Xunit;

namespace CloudServiceTools.Tests.Comparison;

/// <summary>
/// Whatever the table of the format has, a difference in it is found, and whatever it has as a default is none. A new
/// attribute in the table is compared, or a test fails.
/// </summary>
public sealed class FormatCoverageTests
{
    private static readonly XNamespace Namespace = DefinitionSchema.NamespaceUri;

    /// <summary>What rules come to is compared, and not the rules.</summary>
    private static readonly string[] OfRules = ["RoleEndpoint", "FromRole", "WhenSource", "AllowAllTraffic", "OnlyAllowTrafficTo"];

    public static TheoryData<string> Attributes { get; } = [.. All()
        .Where(place => !OfRules.Contains(place.Last().Name))
        .SelectMany(place => place.Last().Attributes.Select(attribute => $"{Path(place)}/@{attribute.Name}"))];

    public static TheoryData<string> Elements { get; } = [.. All()
        .Select(Path)];

    [Theory]
    [MemberData(nameof(Attributes))]
    public void Another_value_is_a_difference(string path)
    {
        (XElement before, XElement attributed, AttributeSchema attribute) = Build(path);
        string old = attributed.Attribute(attribute.Name)!.Value;
        XElement after = new(before.Document!.Root!);
        Find(after, attributed).SetAttributeValue(attribute.Name, Value(attribute, 1));

        Assert.NotEqual(old, Value(attribute, 1));
        Assert.NotEmpty(Compare(before.Document.Root!, after));
        Assert.NotEmpty(Compare(after, before.Document.Root!));
    }

    [Theory]
    [MemberData(nameof(Attributes))]
    public void An_attribute_that_goes_is_a_difference_unless_it_says_the_default(string path)
    {
        (XElement before, XElement attributed, AttributeSchema attribute) = Build(path);
        XElement after = new(before.Document!.Root!);
        Find(after, attributed).SetAttributeValue(attribute.Name, null);

        Assert.NotEmpty(Compare(before.Document.Root!, after));
        if (attribute.DefaultValue is { } value)
        {
            XElement said = new(before.Document.Root!);
            Find(said, attributed).SetAttributeValue(attribute.Name, value);
            Assert.Empty(Compare(said, after));
        }
    }

    [Theory]
    [MemberData(nameof(Elements))]
    public void What_the_format_does_not_know_is_a_difference_wherever_it_stands(string path)
    {
        foreach (Action<XElement> change in new Action<XElement>[]
        {
            element => element.SetAttributeValue("new", "1"),
            element => element.Add(new XElement(Namespace + "New")),
            element => element.Add(new XElement("New")),
            element => element.Add("text"),
        })
        {
            (XElement before, XElement place, _) = Build(path);
            XElement after = new(before.Document!.Root!);
            change(Find(after, place));

            Assert.Contains(Compare(before.Document.Root!, after), difference => difference.Property == "UnknownContent");
            Assert.NotEmpty(Compare(after, before.Document.Root!));
            Assert.Empty(Compare(after, after));
        }
    }

    /// <summary>Every element of the format with those around it; one that contains itself once.</summary>
    private static IEnumerable<ElementSchema[]> All()
    {
        Stack<ElementSchema[]> open = new([[DefinitionSchema.Root]]);
        while (open.Count > 0)
        {
            ElementSchema[] place = open.Pop();
            yield return place;
            foreach (ElementSchema child in place.Last().Slots.SelectMany(slot => slot.Children).Select(child => child.Element))
            {
                if (!place.Contains(child))
                {
                    open.Push([.. place, child]);
                }
            }
        }
    }

    private static string Path(ElementSchema[] place) => string.Join("/", place.Select(element => element.Name));

    /// <summary>A definition with an element where a path says, all of its attributes and those around it said.</summary>
    private static (XElement Root, XElement Element, AttributeSchema Attribute) Build(string path)
    {
        string[] names = [.. path.Split('/').Where(name => name[0] != '@')];
        ElementSchema schema = DefinitionSchema.Root;
        XElement element = Make(schema);
        XDocument document = new(element);
        foreach (string name in names.Skip(1))
        {
            schema = schema.FindChild(name)!;
            XElement child = Make(schema);
            element.Add(child);
            element = child;
        }

        AttributeSchema? attribute = schema.FindAttribute(path.Split('@').Last());
        return (document.Root!, element, attribute!);
    }

    private static XElement Make(ElementSchema schema) => new(
        Namespace + schema.Name, schema.Attributes.Select(attribute => new XAttribute(attribute.Name, Value(attribute, 0))));

    /// <summary>A value that the attribute takes and that is not its default.</summary>
    internal static string Value(AttributeSchema attribute, int number)
    {
        if (attribute.Name == "localPort")
        {
            // It is the port where it is not said, so it has to be another one.
            return $"{50 + number}";
        }

        string[] values = [.. attribute.Type.Values.Where(value => value != attribute.DefaultValue)];
        return values.Length > number ? values[number]
            : attribute.Type.Values.Count > 0 && number == 1 ? attribute.DefaultValue ?? "other"
            : attribute.Type.Accepts((40 + number).ToString(System.Globalization.CultureInfo.InvariantCulture)) ? $"{40 + number}"
            : $"n{number}";
    }

    private static XElement Find(XElement root, XElement original) => root
        .DescendantsAndSelf()
        .ElementAt(original.Document!.Root!.DescendantsAndSelf().ToList().IndexOf(original));

    private static IReadOnlyList<DefinitionDifference> Compare(XElement before, XElement after) => DefinitionComparison.Compare(
        ServiceDefinition.Parse(before.ToString()), ServiceDefinition.Parse(after.ToString()));
}
