using System;
using System.Collections.Generic;
using System.Linq;
using System.Xml;
using System.Xml.Schema;
using CloudServiceTools.Schema;

namespace CloudServiceTools.Tests.Schema;

/// <summary>
/// The table of a format as an XML schema, so that .NET's own validator can judge documents as it does for the SDK. The
/// structure comes from the table, which other tests hold against the SDK's; what the types take is said here once more, in
/// the terms of XML schema, because the engine says it in code.
/// </summary>
internal sealed class FormatXsd
{
    private const string NameCharacter = @"[^\\/:*?""<>|`'\^]";

    private const string PathNameCharacter = @"[^\\/?;:@&=+$,|""<>`'\^]";

    private const string Octet = "([0-9]{1,2}|1[0-9]{2}|2[0-4][0-9]|25[0-5])";

    private readonly XmlSchema _schema;
    private readonly Dictionary<ElementSchema, XmlQualifiedName> _elementTypes = [];
    private readonly Dictionary<AttributeType, XmlQualifiedName> _attributeTypes = [];

    private FormatXsd(string namespaceUri) => _schema = new XmlSchema
    {
        TargetNamespace = namespaceUri,
        ElementFormDefault = XmlSchemaForm.Qualified,
    };

    internal static XmlSchemaSet Of(ElementSchema root, string namespaceUri)
    {
        FormatXsd format = new(namespaceUri);
        format._schema.Items.Add(format.Element(root, 1, 1));
        XmlSchemaSet schemas = new();
        schemas.Add(format._schema);
        schemas.Compile();
        return schemas;
    }

    private XmlSchemaElement Element(ElementSchema element, int minimum, int maximum)
    {
        XmlSchemaElement declared = new() { Name = element.Name, SchemaTypeName = TypeOf(element) };
        return (minimum, maximum) == (1, 1) ? declared : Bounded(declared, minimum, maximum);
    }

    private static T Bounded<T>(T particle, int minimum, int maximum)
        where T : XmlSchemaParticle
    {
        particle.MinOccurs = minimum;
        particle.MaxOccursString = maximum == int.MaxValue ? "unbounded" : XmlConvert.ToString(maximum);
        return particle;
    }

    private XmlQualifiedName TypeOf(ElementSchema element)
    {
        if (_elementTypes.TryGetValue(element, out XmlQualifiedName? name))
        {
            return name;
        }

        XmlSchemaComplexType type = new() { Name = $"{element.Name}.{_elementTypes.Count}" };
        _elementTypes.Add(element, name = new XmlQualifiedName(type.Name, _schema.TargetNamespace));
        XmlSchemaGroupBase[] groups = [.. element.Slots.Select(Group)];
        type.Particle = groups.Length switch
        {
            0 => null,
            1 => groups[0],
            _ => Filled(new XmlSchemaSequence(), groups),
        };
        foreach (AttributeSchema attribute in element.Attributes)
        {
            type.Attributes.Add(new XmlSchemaAttribute
            {
                Name = attribute.Name,
                Use = attribute.IsRequired ? XmlSchemaUse.Required : XmlSchemaUse.Optional,
                SchemaTypeName = TypeOf(attribute.Type),
            });
        }

        _schema.Items.Add(type);
        return name;
    }

    /// <summary>A slot: one kind of child, one of several, each as often as it says, or all of them freely.</summary>
    private XmlSchemaGroupBase Group(ChildSlot slot) =>
        slot.Children.Count == 1
            ? Filled(new XmlSchemaSequence(), Element(
                slot.Children[0].Element,
                Math.Max(slot.Children[0].Minimum, slot.Minimum),
                slot.Children[0].Maximum))
        : slot.Maximum == slot.Children.Count
            ? Filled(new XmlSchemaAll(), [.. slot.Children.Select(child => Element(child.Element, child.Minimum, child.Maximum))])
        : Filled(
            Bounded(new XmlSchemaChoice(), slot.Minimum, slot.Maximum),
            [.. slot.Children.Select(child => Element(child.Element, 1, 1))]);

    private static XmlSchemaGroupBase Filled(XmlSchemaGroupBase group, params XmlSchemaParticle[] items)
    {
        foreach (XmlSchemaParticle item in items)
        {
            group.Items.Add(item);
        }

        return group;
    }

    private XmlQualifiedName TypeOf(AttributeType type)
    {
        if (type.Name.StartsWith("xs:", StringComparison.Ordinal))
        {
            return new XmlQualifiedName(type.Name[3..], XmlSchema.Namespace);
        }

        if (!_attributeTypes.TryGetValue(type, out XmlQualifiedName? name))
        {
            XmlSchemaSimpleType simple = new() { Name = $"Type.{_attributeTypes.Count}", Content = ContentOf(type) };
            _attributeTypes.Add(type, name = new XmlQualifiedName(simple.Name, _schema.TargetNamespace));
            _schema.Items.Add(simple);
        }

        return name;
    }

    private static XmlSchemaSimpleTypeContent ContentOf(AttributeType type) => type.Name switch
    {
        "NamedElementNameString" => Text(Pattern($@"[A-Za-z_]({NameCharacter}*(?<![.\s]))?")),
        "VirtualDirectoryName" => Text(Pattern($@"[A-Za-z_]({PathNameCharacter}*(?<![.\s]))?")),
        "NonEmptyString" or "StoreName" => Text(
            new XmlSchemaMinLengthFacet { Value = "1" }, new XmlSchemaMaxLengthFacet { Value = "256" }),
        "BoundedLengthString" => Text(new XmlSchemaMaxLengthFacet { Value = "256" }),
        "SchemaVersion" => Text(new XmlSchemaMinLengthFacet { Value = "1" }),
        "ThumbprintType" => Text(Pattern(@"[0-9A-Fa-f\s]+")),
        "VmNameString" => Text(Pattern("[A-Za-z0-9]([A-Za-z0-9-]{0,8}[A-Za-z0-9])?")),
        "IpAddressString" => Text(Pattern($@"({Octet}\.){{3}}{Octet}")),
        "PositiveInt" => Number(1),
        "LBProbeInterval" => Number(5),
        "LBProbeTimeout" => Number(11),
        "PortInteger" => Port,
        "PortSpecifier" => new XmlSchemaSimpleTypeUnion
        {
            BaseTypes = { new XmlSchemaSimpleType { Content = Port }, new XmlSchemaSimpleType { Content = Text(Value("*")) } },
        },
        _ when type.Values.Count > 0 => Text([.. type.Values.Select(Value)]),
        _ => throw new ArgumentException($"What does the type {type.Name} take?", nameof(type)),
    };

    private static XmlSchemaSimpleTypeRestriction Port =>
        Restriction("int", new XmlSchemaMinInclusiveFacet { Value = "1" }, new XmlSchemaMaxInclusiveFacet { Value = "65535" });

    private static XmlSchemaSimpleTypeRestriction Number(int minimum) =>
        Restriction("int", new XmlSchemaMinInclusiveFacet { Value = XmlConvert.ToString(minimum) });

    private static XmlSchemaSimpleTypeRestriction Text(params XmlSchemaFacet[] facets) => Restriction("string", facets);

    private static XmlSchemaSimpleTypeRestriction Restriction(string baseType, params XmlSchemaFacet[] facets)
    {
        XmlSchemaSimpleTypeRestriction restriction = new()
        {
            BaseTypeName = new XmlQualifiedName(baseType, XmlSchema.Namespace),
        };
        foreach (XmlSchemaFacet facet in facets)
        {
            restriction.Facets.Add(facet);
        }

        return restriction;
    }

    private static XmlSchemaPatternFacet Pattern(string pattern) => new XmlSchemaPatternFacet { Value = pattern };

    private static XmlSchemaEnumerationFacet Value(string value) => new XmlSchemaEnumerationFacet { Value = value };
}
