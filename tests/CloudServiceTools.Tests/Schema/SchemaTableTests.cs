using System;
using System.Collections.Generic;
using System.IO;
using System.Linq;
using CloudServiceTools.Schema;
using Xunit;

namespace CloudServiceTools.Tests.Schema;

/// <summary>The table in the code against the table that was read off the SDK's schema, row by row, both ways.</summary>
public sealed class SchemaTableTests
{
    [Fact]
    public void Every_element_and_attribute_of_the_reference_is_in_the_table_and_no_other()
    {
        HashSet<string> expected = [.. Reference().Select(row => Key(row[0], row[2]))];

        HashSet<string> actual = [];
        Collect(DefinitionSchema.Root, "/ServiceDefinition", actual, []);

        Assert.Empty(expected.Except(actual));
        Assert.DoesNotContain(actual.Except(expected), key => !IsRecursion(key));
    }

    [Fact]
    public void Types_uses_and_defaults_of_attributes_are_those_of_the_reference()
    {
        foreach (string[] row in Reference().Where(row => row[1] == "attribute"))
        {
            AttributeSchema attribute = Find(row[0]).FindAttribute(row[2])!;
            Assert.Equal(
                (row[0], row[2], row[3], row[4] == "required", row[5]),
                (row[0], attribute.Name, attribute.Type.Name, attribute.IsRequired, attribute.DefaultValue ?? string.Empty));
        }
    }

    [Fact]
    public void Enumerations_and_bounds_of_attributes_are_those_of_the_reference()
    {
        foreach (string[] row in Reference().Where(row => row[1] == "attribute"))
        {
            AttributeType type = Find(row[0]).FindAttribute(row[2])!.Type;
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
                        Assert.True(type.Accepts("x") && !type.Accepts(string.Empty), where);
                        break;
                    case "maxLength":
                        int length = int.Parse(value, null);
                        Assert.True(type.Accepts(new string('x', length)) && !type.Accepts(new string('x', length + 1)), where);
                        break;
                    case "pattern":
                        Assert.True(type.Accepts("name") && !type.Accepts("na/me"), where);
                        break;
                }
            }
        }
    }

    [Fact]
    public void Cardinality_of_children_is_that_of_the_reference()
    {
        foreach (string[] row in Reference().Where(row => row[1] == "element" && row[0] != "/ServiceDefinition"))
        {
            string parentPath = row[0][..row[0].LastIndexOf('/')];
            string name = row[0][(row[0].LastIndexOf('/') + 1)..];
            ChildSlot slot = Find(parentPath).Slots.Single(slot => slot.Children.Any(child => child.Element.Name == name));
            ChildSchema child = slot.Children.Single(item => item.Element.Name == name);

            Assert.Equal((row[0], Bounds(row[6], row[7])), (row[0], Bounds(slot, child)));
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

    private static ElementSchema Find(string path) => path.Split('/', StringSplitOptions.RemoveEmptyEntries).Skip(1)
        .Aggregate(DefinitionSchema.Root, (element, name) => element.FindChild(name)!);

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

    private static IEnumerable<string[]> Reference() =>
        File.ReadLines(Path.Combine(Material.Folder("reference"), "csdef-schema.csv")).Skip(1).Select(SplitCsv);

    private static string[] SplitCsv(string line)
    {
        string[] parts = line.Split(',', 9);
        parts[8] = parts[8].Trim('"');
        return parts;
    }
}
