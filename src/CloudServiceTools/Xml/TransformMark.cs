using System;

namespace CloudServiceTools.Xml;

/// <summary>
/// A transform (XDT) is a list of changes to another document, and has the form of that document: only its attributes of the
/// transforms' own namespace tell.
/// </summary>
internal static class TransformMark
{
    private const string Namespace = "http://schemas.microsoft.com/XML-Document-Transform";

    /// <summary>Whether a document declares the namespace: one that declares it and changes nothing is meant as a transform too.</summary>
    internal static bool IsIn(SourceDocument document) =>
        document.ToText().IndexOf(Namespace, StringComparison.Ordinal) >= 0 && IsDeclared(document.Root);

    private static bool IsDeclared(SourceElement element)
    {
        for (SourceAttribute? attribute = element.FirstAttribute; attribute is not null; attribute = attribute.Next)
        {
            if (attribute.Value == Namespace && attribute.Name.StartsWith("xmlns", StringComparison.Ordinal))
            {
                return true;
            }
        }

        foreach (SourceElement child in element.Elements())
        {
            if (IsDeclared(child))
            {
                return true;
            }
        }

        return false;
    }
}
