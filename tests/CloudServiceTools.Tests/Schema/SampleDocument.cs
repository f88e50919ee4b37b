using System;
using System.Collections.Generic;
using System.Globalization;
using System.Linq;
using System.Xml.Linq;
using CloudServiceTools.Schema;

namespace CloudServiceTools.Tests.Schema;

/// <summary>Valid documents of a format, made from its table: the smallest, one with everything, and random ones.</summary>
internal static class SampleDocument
{
    private const int Deepest = 6;

    /// <summary>A document. Where every choice is 0, the smallest.</summary>
    internal static XElement Make(DocumentFormat format, Random random)
    {
        Func<int, int> choose = random.Next(10) == 9 ? count => count - 1 : random.Next;
        return Make(format.Root, format.NamespaceUri, choose);
    }

    /// <summary>An element with what it must have alone.</summary>
    internal static XElement Smallest(ElementSchema element, XNamespace namespaceUri) => Make(element, namespaceUri, _ => 0);

    /// <summary>An element with what it must have, and as much of the rest as is chosen.</summary>
    /// <param name="element">What the table says of it.</param>
    /// <param name="namespaceUri">The namespace of all elements.</param>
    /// <param name="choose">Chooses a number from 0 to less than the one given.</param>
    /// <param name="depth">How many elements there are around it.</param>
    private static XElement Make(ElementSchema element, XNamespace namespaceUri, Func<int, int> choose, int depth = 0)
    {
        XElement made = new(namespaceUri + element.Name);
        foreach (AttributeSchema attribute in element.Attributes)
        {
            if (attribute.IsRequired || choose(2) == 1)
            {
                made.SetAttributeValue(attribute.Name, ValueOf(attribute.Type));
            }
        }

        foreach (ChildSlot slot in element.Slots)
        {
            foreach (ElementSchema child in slot.IsOneOf ? [slot.Children[choose(slot.Children.Count)].Element] : Chosen(slot))
            {
                made.Add(Make(child, namespaceUri, choose, depth + 1));
            }
        }

        return made;

        IEnumerable<ElementSchema> Chosen(ChildSlot slot) => slot.Children.SelectMany(child => Enumerable.Repeat(
            child.Element,
            child.Minimum + (depth >= Deepest ? 0 : choose(Math.Clamp(child.Maximum - child.Minimum, 0, 2) + 1))));
    }

    internal static IEnumerable<ElementSchema> ElementsOf(DocumentFormat format)
    {
        HashSet<ElementSchema> seen = [];
        Stack<ElementSchema> open = new([format.Root]);
        while (open.TryPop(out ElementSchema? element))
        {
            if (seen.Add(element))
            {
                yield return element;
                foreach (ChildSchema child in element.Slots.SelectMany(slot => slot.Children))
                {
                    open.Push(child.Element);
                }
            }
        }
    }

    private static string ValueOf(AttributeType type) => type.Name switch
    {
        _ when type.Values.Count > 0 => type.Values[0],
        "IpAddressString" => "10.0.0.4",
        "ThumbprintType" => "AB12",
        "xs:anyURI" => "http://image/1",
        "xs:string" or "NonEmptyString" or "BoundedLengthString" or "SchemaVersion" => "any text",
        _ when type.Name.EndsWith("NameString", StringComparison.Ordinal) || type.Name == "VirtualDirectoryName" => "name1",
        _ => 80.ToString(CultureInfo.InvariantCulture),
    };
}
