using System;
using static CloudServiceTools.Schema.SchemaTable;

namespace CloudServiceTools.Schema;

/// <summary>The attributes that the format does not name and that may stand on every element of it.</summary>
internal static class XmlAttributes
{
    /// <summary>The namespace of attributes that speak to a validator.</summary>
    internal const string InstanceNamespace = "http://www.w3.org/2001/XMLSchema-instance";

    /// <summary>XML's own. The SDK validates with .NET, which takes these on every element, whatever the schema says.</summary>
    private static readonly AttributeSchema[] OfXml =
    [
        Optional("xml:lang", AttributeType.Language),
        Optional("xml:base", AttributeType.AnyUri),
        Optional("xml:space", AttributeType.XmlSpace),
    ];

    /// <summary>One of XML's own attributes, by its name with the prefix, which is always <c>xml</c>; else null.</summary>
    internal static AttributeSchema? Find(string name) => Array.Find(OfXml, attribute => attribute.Name == name);

    /// <summary>
    /// Whether an attribute of the namespace above says where a schema is. The other two, <c>type</c> and <c>nil</c>, are for
    /// schemas with types to choose from or elements that may be null, and these formats have neither.
    /// </summary>
    internal static bool IsSchemaLocation(string localName) => localName is "schemaLocation" or "noNamespaceSchemaLocation";
}
