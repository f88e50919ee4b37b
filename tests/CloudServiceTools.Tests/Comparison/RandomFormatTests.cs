using System;
using System.Collections.Generic;
using System.Linq;
using System.Xml.Linq;
using CloudServiceTools.Comparison;
using CloudServiceTools.Model;
using CloudServiceTools.Schema;
using CloudServiceTools.Tests.Randomness;
using Xunit;

namespace CloudServiceTools.Tests.Comparison;

/// <summary>
/// Random definitions out of the table of the format: written otherwise they are equal, and with one thing otherwise they are
/// not, in either direction.
/// </summary>
public sealed class RandomFormatTests
{
    private static readonly XNamespace Namespace = DefinitionSchema.NamespaceUri;

    [Randomized(100)]
    public void What_is_only_written_otherwise_is_equal(Choices random)
    {
        XElement before = Make(random);
        XElement after = new(before);
        Rewrite(after, DefinitionSchema.Root, random);

        Assert.Empty(Compare(before, after).Select(difference => $"{difference}\n{before}\n{after}"));
    }

    [Randomized(100)]
    public void One_thing_that_is_otherwise_is_found(Choices random)
    {
        XElement before = Make(random);
        XElement after = new(before);
        string what = ChangeOne(after, random);
        Rewrite(after, DefinitionSchema.Root, random);

        Assert.True(Compare(before, after).Count > 0, $"{what}\n{before}");
        Assert.True(Compare(after, before).Count > 0, $"{what}, backwards\n{before}");
    }

    [Randomized(100)]
    public void Backwards_what_came_goes(Choices random)
    {
        XElement before = Make(random);
        XElement after = Make(random);
        IReadOnlyList<DefinitionDifference> forth = Compare(before, after);
        IReadOnlyList<DefinitionDifference> back = Compare(after, before);

        Assert.Equal(forth.Count, back.Count);
        Assert.Equal(Count(forth, DifferenceKind.Added), Count(back, DifferenceKind.Removed));
        Assert.Equal(Count(forth, DifferenceKind.Removed), Count(back, DifferenceKind.Added));
        Assert.Equal(Count(forth, DifferenceKind.Widened), Count(back, DifferenceKind.Narrowed));
        Assert.Equal(Count(forth, DifferenceKind.Changed), Count(back, DifferenceKind.Changed));
        Assert.All(forth, difference => Assert.EndsWith(".", difference.Message, StringComparison.Ordinal));
    }

    private static int Count(IEnumerable<DefinitionDifference> found, DifferenceKind kind) =>
        found.Count(difference => difference.Kind == kind);

    /// <summary>A definition in which no two items have one name, but for imports, tasks and contents, which may.</summary>
    private static XElement Make(Random random)
    {
        XElement root = Make(DefinitionSchema.Root, random, 0);
        int number = 0;
        foreach (XElement named in root.Descendants().Where(element => element.Attribute("name") is not null))
        {
            named.SetAttributeValue("name", $"n{number++}");
        }

        return root;
    }

    private static XElement Make(ElementSchema schema, Random random, int depth)
    {
        XElement element = new(Namespace + schema.Name, schema.Attributes
            .Where(attribute => attribute.IsRequired || random.Next(2) == 1)
            .Select(attribute => new XAttribute(attribute.Name, attribute.Type == AttributeType.NamedElementName && attribute.Name != "name"
                ? $"n{random.Next(3)}"
                : FormatCoverageTests.Value(attribute, random.Next(2)))));
        foreach (ChildSchema child in schema.Slots.SelectMany(slot => slot.Children))
        {
            int count = depth > 5 ? 0 : Math.Min(child.Maximum, random.Next(child.Maximum == 1 ? 2 : 4));
            for (int number = 0; number < count; number++)
            {
                element.Add(Make(child.Element, random, depth + 1));
            }
        }

        return element;
    }

    /// <summary>Comments, white space, another order, defaults that are said, and other spellings of values.</summary>
    private static void Rewrite(XElement element, ElementSchema schema, Random random)
    {
        foreach (XElement child in element.Elements())
        {
            Rewrite(child, schema.FindChild(child.Name.LocalName)!, random);
        }

        List<XAttribute> attributes = [.. element.Attributes().Where(attribute => !attribute.IsNamespaceDeclaration)];
        foreach (XAttribute attribute in attributes)
        {
            AttributeType? type = schema.FindAttribute(attribute.Name.LocalName)?.Type;
            string value = attribute.Value;
            attribute.Value = random.Next(2) == 0 ? value
                : type == AttributeType.Boolean ? (value == "true" ? "1" : " 0 ")
                : type == AttributeType.Port || type == AttributeType.PositiveInteger ? $" 0{value}"
                : type == AttributeType.NamedElementName || attribute.Name == "name" ? value.ToUpperInvariant()
                : value;
        }

        foreach (AttributeSchema attribute in schema.Attributes.Where(attribute => attribute.DefaultValue is not null && element.Attribute(attribute.Name) is null))
        {
            if (random.Next(2) == 0)
            {
                attributes.Add(new XAttribute(attribute.Name, attribute.DefaultValue!));
            }
        }

        XElement[] children = [.. element.Elements()];
        element.RemoveNodes();
        element.ReplaceAttributes(attributes.OrderBy(_ => random.Next()));
        foreach (XElement child in schema.Name == "Startup" ? children : Shuffled(children, random))
        {
            element.Add(random.Next(3) switch
            {
                0 => new XComment("c"),
                1 => new XText("\n   "),
                _ => null,
            });
            element.Add(child);
        }
    }

    /// <summary>Another order, but for items of one key: of those the first is held against the first.</summary>
    private static IEnumerable<XElement> Shuffled(XElement[] children, Random random)
    {
        bool isKeyed = children.Select(Key).Distinct(StringComparer.OrdinalIgnoreCase).Count() == children.Length;
        return isKeyed ? children.OrderBy(_ => random.Next()) : children;
    }

    private static string Key(XElement element) =>
        (element.Name.LocalName.EndsWith("Role", StringComparison.Ordinal) ? "Role"
            : element.Name.LocalName.EndsWith("Endpoint", StringComparison.Ordinal) ? "Endpoint"
            : element.Name.LocalName.EndsWith("EntryPoint", StringComparison.Ordinal) ? "EntryPoint"
            : element.Name.LocalName)
        + (element.Attribute("name") ?? element.Attribute("moduleName") ?? element.Attribute("destination") ?? element.Attribute("port"))?.Value;

    /// <summary>Takes out, adds or changes one thing that means something by itself; says which.</summary>
    private static string ChangeOne(XElement root, Random random)
    {
        XElement[] all = [.. root.Descendants().Where(element => !element.AncestorsAndSelf().Any(outer => outer.Name.LocalName == "NetworkTrafficRules"))];
        XElement[] named = [.. all.Where(element => element.Attribute("name") is not null)];
        switch (random.Next(3))
        {
            case 0 when named.Length > 0:
                XElement removed = named[random.Next(named.Length)];
                removed.Remove();
                return $"without {removed}";
            case 1 when named.Length > 0:
                XElement changed = named[random.Next(named.Length)];
                changed.SetAttributeValue("name", "other");
                return $"another name of {changed}";
            default:
                XElement target = all.Length > 0 ? all[random.Next(all.Length)] : root;
                target.SetAttributeValue("unheard", "of");
                return $"unknown attribute of {target}";
        }
    }

    private static IReadOnlyList<DefinitionDifference> Compare(XElement before, XElement after) => DefinitionComparison.Compare(
        ServiceDefinition.Parse(before.ToString()), ServiceDefinition.Parse(after.ToString(SaveOptions.DisableFormatting)));
}
