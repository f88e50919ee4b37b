using CloudServiceTools.Schema;
using CloudServiceTools.Xml;

namespace CloudServiceTools.Analysis;

/// <summary>In what way a document is not what the table of its format says.</summary>
internal enum SchemaProblemKind
{
    /// <summary>The root stands in another namespace, or in none.</summary>
    Namespace,

    /// <summary>An element that may not stand there.</summary>
    UnknownElement,

    /// <summary>An element that may stand there, and before or behind where it does.</summary>
    Order,

    /// <summary>An element that stands more often than it may.</summary>
    TooMany,

    /// <summary>Two elements of which only one may stand.</summary>
    Exclusive,

    /// <summary>An element that must be there.</summary>
    MissingElement,

    /// <summary>An attribute that the element does not have.</summary>
    UnknownAttribute,

    /// <summary>An attribute that must be there.</summary>
    MissingAttribute,

    /// <summary>A value that the attribute does not take.</summary>
    InvalidValue,

    /// <summary>Text where only elements may stand.</summary>
    Text,

    /// <summary>White space in an element that must be empty.</summary>
    WhiteSpace,
}

/// <summary>One place where a document is not what the table of its format says.</summary>
/// <param name="Kind">In what way.</param>
/// <param name="Element">The element: the one that is wrong, or that lacks something.</param>
/// <param name="Name">The element or attribute that is meant; several are joined by a comma.</param>
/// <param name="Schema">What the table says of the element; of its parent where the element may not stand there.</param>
/// <param name="Format">The format that the document is of.</param>
internal sealed record SchemaProblem(
    SchemaProblemKind Kind, SourceElement Element, string Name, ElementSchema Schema, DocumentFormat Format)
{
    /// <summary>All elements beside this one that are out of order, and itself; null where the order is not what is wrong.</summary>
    internal MisplacedElements? Misplaced { get; init; }

    /// <summary>What the table says of the attribute; null where none is meant or known.</summary>
    internal AttributeSchema? Attribute => Schema.FindAttribute(Name) ?? XmlAttributes.Find(Name);
}
