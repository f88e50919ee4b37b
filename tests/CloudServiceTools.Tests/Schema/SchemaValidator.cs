using System;
using System.Collections.Generic;
using System.Linq;
using System.Xml.Linq;
using CloudServiceTools.Schema;

namespace CloudServiceTools.Tests.Schema;

/// <summary>
/// Holds a document against the table of its format, independently of the code that writes: names, namespaces, order,
/// numbers, attributes, values and text. Attributes of schema instances (xsi:*) and comments are anybody's.
/// </summary>
internal static class SchemaValidator
{
    private static readonly XNamespace Instance = "http://www.w3.org/2001/XMLSchema-instance";

    /// <summary>Everything that the table does not allow, each with its path; nothing for a valid document.</summary>
    internal static IReadOnlyList<string> Validate(string text, ElementSchema root, string namespaceUri)
    {
        XElement element = XDocument.Parse(text).Root!;
        List<string> problems = [];
        if (element.Name != XName.Get(root.Name, namespaceUri))
        {
            problems.Add($"/{element.Name}: the root is {root.Name} in {namespaceUri}");
        }
        else
        {
            Check(element, root, "/" + root.Name, problems);
        }

        return problems;
    }

    private static void Check(XElement element, ElementSchema schema, string path, List<string> problems)
    {
        CheckAttributes(element, schema, path, problems);
        CheckChildren(element, schema, path, problems);
        foreach (XText text in element.Nodes().OfType<XText>().Where(text => !string.IsNullOrWhiteSpace(text.Value)))
        {
            problems.Add($"{path}: text '{text.Value}'");
        }
    }

    private static void CheckAttributes(XElement element, ElementSchema schema, string path, List<string> problems)
    {
        foreach (XAttribute attribute in element.Attributes().Where(
            attribute => !attribute.IsNamespaceDeclaration && attribute.Name.Namespace != Instance))
        {
            if (attribute.Name.NamespaceName.Length > 0
                || schema.FindAttribute(attribute.Name.LocalName) is not { } known)
            {
                problems.Add($"{path}/@{attribute.Name}: unknown");
            }
            else if (!known.Type.Accepts(attribute.Value))
            {
                problems.Add($"{path}/@{attribute.Name}: '{attribute.Value}' is not {known.Type.Description}");
            }
        }

        problems.AddRange(schema.Attributes
            .Where(attribute => attribute.IsRequired && element.Attribute(attribute.Name) is null)
            .Select(attribute => $"{path}/@{attribute.Name}: missing"));
    }

    private static void CheckChildren(XElement element, ElementSchema schema, string path, List<string> problems)
    {
        int lastSlot = 0;
        List<XElement> known = [];
        foreach (XElement child in element.Elements())
        {
            string childPath = $"{path}/{child.Name.LocalName}";
            int slot = SlotOf(schema, child.Name.LocalName);
            if (slot < 0 || child.Name.NamespaceName != element.Name.NamespaceName)
            {
                problems.Add($"{childPath}: unknown");
                continue;
            }

            if (slot < lastSlot)
            {
                problems.Add($"{childPath}: too late");
            }

            lastSlot = Math.Max(lastSlot, slot);
            known.Add(child);
            Check(child, schema.FindChild(child.Name.LocalName)!, childPath, problems);
        }

        foreach (ChildSlot slot in schema.Slots)
        {
            CheckCounts(slot, known, path, problems);
        }
    }

    private static void CheckCounts(ChildSlot slot, List<XElement> children, string path, List<string> problems)
    {
        int total = 0;
        foreach (ChildSchema kind in slot.Children)
        {
            int count = children.Count(child => child.Name.LocalName == kind.Element.Name);
            total += count;
            if (count < kind.Minimum || count > kind.Maximum)
            {
                problems.Add($"{path}/{kind.Element.Name}: {count}, not {kind.Minimum} to {kind.Maximum}");
            }
        }

        if (total < slot.Minimum || total > slot.Maximum)
        {
            string names = string.Join('|', slot.Children.Select(kind => kind.Element.Name));
            problems.Add($"{path}/({names}): {total}, not {slot.Minimum} to {slot.Maximum}");
        }
    }

    private static int SlotOf(ElementSchema schema, string name)
    {
        for (int i = 0; i < schema.Slots.Count; i++)
        {
            if (schema.Slots[i].Find(name) is not null)
            {
                return i;
            }
        }

        return -1;
    }
}
