using System;
using System.Collections;
using System.Collections.Generic;
using System.Linq;
using System.Reflection;
using CloudServiceTools.Configuration;
using CloudServiceTools.Errors;
using CloudServiceTools.Model;
using CloudServiceTools.Xml;
using Xunit;

namespace CloudServiceTools.Tests.Model;

/// <summary>
/// Everything that other people's files say is shown by a typed view: starting from the document's root and following
/// public properties, each attribute of each element that the format knows is found again as a value.
/// </summary>
public sealed class ReachTests
{
    [Fact]
    public void Every_attribute_of_every_definition_is_shown_by_a_property()
    {
        int attributes = 0;
        foreach (ServiceDefinition definition in Load("*.csdef", ServiceDefinition.Load))
        {
            attributes += AssertIsShown(definition);
        }

        Assert.True(attributes > (Material.HasCorpus ? 3000 : 1500), $"Only {attributes} attributes.");
    }

    [Fact]
    public void Every_attribute_of_every_configuration_is_shown_by_a_property()
    {
        int attributes = 0;
        foreach (ServiceConfiguration configuration in Load("*.cscfg", ServiceConfiguration.Load))
        {
            attributes += AssertIsShown(configuration);
        }

        Assert.True(attributes > (Material.HasCorpus ? 2000 : 200), $"Only {attributes} attributes.");
    }

    /// <summary>Looks for each attribute among the properties of the item nearest to it; gives how many there were.</summary>
    private static int AssertIsShown(DocumentItem root)
    {
        Dictionary<SourceElement, HashSet<string>> shown = [];
        Walk(root, shown);
        int count = 0;
        foreach (SourceElement element in Below(root.Element).Where(element => IsKnown(element, root)))
        {
            SourceElement? item = element;
            while (!shown.ContainsKey(item))
            {
                item = item.Parent ?? throw new InvalidOperationException($"{root.File}: no view reaches {element.Name}.");
            }

            for (SourceAttribute? attribute = element.FirstAttribute; attribute is not null; attribute = attribute.Next)
            {
                if (!attribute.Name.StartsWith("xmlns", StringComparison.Ordinal) && !attribute.Name.Contains(':', StringComparison.Ordinal)
                    && IsKnown(element, attribute, root))
                {
                    count++;
                    string value = attribute.Value.Trim();
                    Assert.True(
                        shown[item].Any(text => text.Contains(value, StringComparison.OrdinalIgnoreCase)),
                        $"{root.File}: {element.Name}/@{attribute.Name}=\"{value}\" is in no property of {item.View}.");
                }
            }
        }

        return count;
    }

    private static void Walk(DocumentItem item, Dictionary<SourceElement, HashSet<string>> shown)
    {
        if (shown.ContainsKey(item.Element) || item.Element.Root.RootOf is null)
        {
            return;
        }

        HashSet<string> texts = shown[item.Element] = [];
        foreach (PropertyInfo property in item.GetType().GetProperties().Where(property => property.GetIndexParameters().Length == 0))
        {
            switch (property.GetValue(item))
            {
                case DocumentItem one:
                    Walk(one, shown);
                    break;
                case IEnumerable<DocumentItem> several:
                    several.ToList().ForEach(other => Walk(other, shown));
                    break;
                case string text:
                    texts.Add(text);
                    break;
                case IEnumerable list:
                    texts.UnionWith(list.Cast<object>().Select(value => $"{value}"));
                    break;
                case { } value:
                    texts.Add($"{value}");
                    break;
            }
        }
    }

    private static IEnumerable<SourceElement> Below(SourceElement element) =>
        element.Elements().SelectMany(Below).Prepend(element);

    /// <summary>Whether the table has an element where it stands; some files have what no SDK knows.</summary>
    private static bool IsKnown(SourceElement element, DocumentItem root) => SchemaOf(element, root) is not null;

    /// <summary>Whether the table has the attribute with such a value: a number that is none is in no property.</summary>
    private static bool IsKnown(SourceElement element, SourceAttribute attribute, DocumentItem root) =>
        SchemaOf(element, root)!.FindAttribute(attribute.Name) is { } known && known.Type.Accepts(attribute.Value) && attribute.Name != "matches";

    private static CloudServiceTools.Schema.ElementSchema? SchemaOf(SourceElement element, DocumentItem root) =>
        element == root.Element ? root.Schema
        : element.NamespaceUri != root.Element.NamespaceUri ? null
        : SchemaOf(element.Parent!, root)?.FindChild(element.LocalName);

    private static IEnumerable<T> Load<T>(string pattern, Func<string, T> load)
        where T : DocumentItem
    {
        foreach (string path in Material.Files(pattern))
        {
            T? item = null;
            try
            {
                item = load(path);
            }
            catch (CsException)
            {
                // The malformed ones have tests of their own.
            }

            if (item is not null)
            {
                yield return item;
            }
        }
    }
}
