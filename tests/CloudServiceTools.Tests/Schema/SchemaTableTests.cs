using System;
using System.Collections.Generic;
using System.IO;
using System.Linq;
using System.Text.RegularExpressions;
using CloudServiceTools.Schema;
using Xunit;

namespace CloudServiceTools.Tests.Schema;

/// <summary>The tables in the code against those that were read off the SDK's schemas, row by row, both ways.</summary>
public sealed class SchemaTableTests
{
    private const string Definition = "csdef";
    private const string Configuration = "cscfg";

    /// <summary>What the patterns of names, addresses and thumbprints tell apart.</summary>
    private static readonly string[] Samples =
    [
        "", "a", "A1", "_", "1", "-", "-a", "a-", "a-b", "name", "na/me", "na me", "name ", "name.", "na.me", "na:me", "na?me",
        "na\\me", "na*me", "na\"me", "na<me", "na>me", "na|me", "na`me", "na'me", "na^me", "na;me", "na@me", "na&me", "na=me",
        "na+me", "na$me", "na,me", "na#me", "näme", "äme", "name\n", "na\nme", "\n", "0123456789", "0123456789a", "abcdefghij",
        "10.0.0.4", "255.255.255.255", "256.0.0.1", "1.2.3", "1.2.3.4.5", "01.2.3.4", "001.2.3.4", "1.2.3.4\n", "1.2.3.", "1..3.4",
        "199.200.249.250", "299.1.1.1", "٣.1.1.1", "AB CD", " ", "ab\u00A0cd", "\u200Eab", "0x1F",
    ];

    [Theory]
    [InlineData(Definition)]
    [InlineData(Configuration)]
    public void Every_element_and_attribute_of_the_reference_is_in_the_table_and_no_other(string format)
    {
        HashSet<string> expected = [.. Reference(format).Select(row => Key(row[0], row[2]))];

        HashSet<string> actual = [];
        Collect(Root(format), "/" + Root(format).Name, actual, []);

        Assert.Empty(expected.Except(actual));
        Assert.DoesNotContain(actual.Except(expected), key => !IsRecursion(key));
    }

    [Theory]
    [InlineData(Definition)]
    [InlineData(Configuration)]
    public void The_rows_in_the_repository_are_those_of_the_reference(string format) => Assert.Equal(
        Reference(format).Select(row => (row[0], row[2], row[6], row[7], row[5], row[4] == "required")),
        Own(format).Select(row => (row[0], row[2], row[6], row[7], row[5], row[4] == "required")));

    [Theory]
    [InlineData(Definition)]
    [InlineData(Configuration)]
    public void Types_uses_and_defaults_of_attributes_are_those_of_the_reference(string format)
    {
        foreach (string[] row in Reference(format).Where(row => row[1] == "attribute"))
        {
            AttributeSchema attribute = Find(format, row[0]).FindAttribute(row[2])!;
            Assert.Equal(
                (row[0], row[2], row[3], row[4] == "required", row[5]),
                (row[0], attribute.Name, attribute.Type.Name, attribute.IsRequired, attribute.DefaultValue ?? string.Empty));
        }
    }

    [Theory]
    [InlineData(Definition)]
    [InlineData(Configuration)]
    public void Enumerations_and_bounds_of_attributes_are_those_of_the_reference(string format)
    {
        foreach (string[] row in Reference(format).Where(row => row[1] == "attribute"))
        {
            AttributeType type = Find(format, row[0]).FindAttribute(row[2])!.Type;
            string where = $"{row[0]}/@{row[2]}";
            foreach (string facet in row[8].Split("; "))
            {
                string value = facet[(facet.IndexOf('=', StringComparison.Ordinal) + 1)..];
                switch (facet.Split('=', ':')[0])
                {
                    case "enum" when type.Name != "SchemaVersion":
                        Assert.Equal((where, facet["enum: ".Length..]), (where, string.Join('|', InOrderOf(facet, type.Values))));
                        break;
                    case "minInclusive":
                        Assert.True(type.Accepts(value) && !type.Accepts((int.Parse(value, null) - 1).ToString(null, null)), where);
                        break;
                    case "maxInclusive":
                        Assert.True(type.Accepts(value) && !type.Accepts((int.Parse(value, null) + 1).ToString(null, null)), where);
                        break;
                    case "minLength":
                        Assert.True(type.Accepts("a") && !type.Accepts(string.Empty), where);
                        break;
                    case "maxLength":
                        int length = int.Parse(value, null);
                        Assert.True(type.Accepts(new string('x', length)) && !type.Accepts(new string('x', length + 1)), where);
                        break;
                    case "pattern":
                        Regex pattern = new($"^(?:{value})$", RegexOptions.CultureInvariant);
                        bool mayBeEmpty = !row[8].Contains("minLength=1", StringComparison.Ordinal);
                        Assert.All(Samples, sample => Assert.Equal(
                            (where, sample, pattern.IsMatch(sample) && (mayBeEmpty || sample.Length > 0)),
                            (where, sample, type.Accepts(sample))));
                        break;
                }
            }
        }
    }

    [Theory]
    [InlineData(Definition)]
    [InlineData(Configuration)]
    public void Cardinality_of_children_is_that_of_the_reference(string format)
    {
        foreach (string[] row in Reference(format).Where(row => row[1] == "element" && row[7] != "document"))
        {
            string parentPath = row[0][..row[0].LastIndexOf('/')];
            string name = row[0][(row[0].LastIndexOf('/') + 1)..];
            ChildSlot slot = Find(format, parentPath).Slots.Single(slot => slot.Children.Any(child => child.Element.Name == name));
            ChildSchema child = slot.Children.Single(item => item.Element.Name == name);

            Assert.Equal((row[0], Bounds(row[6], row[7])), (row[0], Bounds(slot, child)));
        }
    }

    /// <summary>Children of a group that is no plain sequence stand in one slot, and no others do.</summary>
    [Theory]
    [InlineData(Definition)]
    [InlineData(Configuration)]
    public void Children_that_have_no_order_are_those_of_the_reference(string format)
    {
        foreach (IGrouping<string, string[]> siblings in Reference(format)
            .Where(row => row[1] == "element" && row[7] != "document")
            .GroupBy(row => row[0][..row[0].LastIndexOf('/')]))
        {
            IEnumerable<string> expected = siblings
                .Select(row => (Name: row[0][(row[0].LastIndexOf('/') + 1)..], Group: row[7]))
                .GroupBy(child => child.Group == "sequence[1..1]" ? child.Name : child.Group, child => child.Name)
                .Select(group => string.Join(' ', group.Order(StringComparer.Ordinal)));
            IEnumerable<string> actual = Find(format, siblings.Key).Slots
                .Select(slot => string.Join(' ', slot.Children.Select(child => child.Element.Name).Order(StringComparer.Ordinal)));

            Assert.Equal((siblings.Key, string.Join(" | ", expected.Order())), (siblings.Key, string.Join(" | ", actual.Order())));
        }
    }

    /// <summary>How often an element may stand in its parent, from its own bounds and those of the groups around it.</summary>
    private static (int Minimum, int Maximum) Bounds(string occurs, string contentModel)
    {
        (int minimum, int maximum) = Parse(occurs);
        bool isAlternative = contentModel.Contains("choice", StringComparison.Ordinal);
        foreach (string group in contentModel.Split('/'))
        {
            (int groupMinimum, int groupMaximum) = Parse(group[(group.IndexOf('[', StringComparison.Ordinal) + 1)..^1]);
            minimum = Math.Min(minimum, groupMinimum == 0 ? 0 : minimum);
            maximum = maximum == int.MaxValue || groupMaximum == int.MaxValue ? int.MaxValue : maximum * groupMaximum;
        }

        return (isAlternative ? 0 : minimum, maximum);
    }

    private static (int Minimum, int Maximum) Bounds(ChildSlot slot, ChildSchema child) =>
        (child.Minimum, Math.Min(child.Maximum, slot.Maximum));

    private static (int Minimum, int Maximum) Parse(string occurs)
    {
        string[] bounds = occurs.Split("..");
        return (int.Parse(bounds[0], null), bounds[^1] == "unbounded" ? int.MaxValue : int.Parse(bounds[^1], null));
    }

    private static IEnumerable<string> InOrderOf(string facet, IReadOnlyList<string> values) =>
        values.OrderBy(value => facet.Split(' ', '|').ToList().IndexOf(value));

    private static ElementSchema Root(string format) =>
        format == Definition ? DefinitionSchema.Root : ConfigurationSchema.Root;

    private static ElementSchema Find(string format, string path) => path
        .Split('/', StringSplitOptions.RemoveEmptyEntries)
        .Skip(1)
        .Aggregate(Root(format), (element, name) => element.FindChild(name)!);

    private static void Collect(ElementSchema element, string path, HashSet<string> keys, List<ElementSchema> above)
    {
        keys.Add(Key(path, string.Empty));
        keys.UnionWith(element.Attributes.Select(attribute => Key(path, attribute.Name)));
        if (above.Contains(element))
        {
            return;
        }

        foreach (ChildSchema child in element.Slots.SelectMany(slot => slot.Children))
        {
            Collect(child.Element, $"{path}/{child.Element.Name}", keys, [.. above, element]);
        }
    }

    /// <summary>Virtual directories contain themselves; the reference stops writing that down at some depth.</summary>
    private static bool IsRecursion(string key) =>
        key.Split("Virtual").Length > 2;

    private static string Key(string path, string attribute) => attribute.Length == 0 ? path : $"{path}/@{attribute}";

    /// <summary>The reference, which also has the patterns, where it is beside the repository; otherwise tests/Format.</summary>
    private static IEnumerable<string[]> Reference(string format) =>
        Material.FindShared(Path.Combine("reference", $"{format}-schema.csv")) is { } path
            ? File.ReadLines(path).Skip(1).Select(SplitCsv)
            : Own(format);

    /// <summary>The rows of tests/Format as the reference has them.</summary>
    private static IEnumerable<string[]> Own(string format) => Material.ReadFormat(format).Select(row => new[]
    {
        row[0], row[1].Length == 0 ? "element" : "attribute", row[1], row[2], row[3].Length == 0 ? "optional" : "required", row[4], row[5], row[6], row[7],
    });

    private static string[] SplitCsv(string line)
    {
        string[] parts = line.Split(',', 9);
        parts[8] = parts[8].Trim('"').Replace("\"\"", "\"", StringComparison.Ordinal);
        return parts;
    }
}
