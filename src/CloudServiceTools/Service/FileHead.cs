using System;
using System.Text.RegularExpressions;
using CloudServiceTools.Errors;
using CloudServiceTools.Xml;

namespace CloudServiceTools.Service;

/// <summary>What a file turns out to be.</summary>
internal enum FileNature
{
    /// <summary>A definition or a configuration.</summary>
    Document,

    /// <summary>A list of changes to one.</summary>
    Transform,

    /// <summary>One that has to be filled in.</summary>
    Template,

    /// <summary>A zip archive.</summary>
    Package,

    /// <summary>Nothing that can be read as XML.</summary>
    Unreadable,
}

/// <summary>What there is to know of a file before it is read as a definition or a configuration.</summary>
/// <param name="Nature">What it is.</param>
/// <param name="ServiceName">The name of the service; empty where it does not say.</param>
internal sealed record FileHead(FileNature Nature, string ServiceName = "")
{
    /// <summary>The placeholders of Visual Studio, of build servers, and of tools that deploy.</summary>
    private static readonly Regex Placeholder = new(
        @"\$\w+\$|\$[({]\w[\w.]*[)}]|[{#]\{\s*\w[\w. ]*\}|__\w+?__|@@\w+@@|%\w+%",
        RegexOptions.CultureInvariant,
        TimeSpan.FromSeconds(1));

    /// <summary>Looks at a file. One that cannot be read is reported by whoever needs it.</summary>
    internal static FileHead Read(string path)
    {
        try
        {
            byte[] bytes = DocumentFile.Read(path);
            return ForeignContent.IsPackage(bytes) ? new(FileNature.Package) : Of(SourceParser.Parse(bytes));
        }
        catch (CsException)
        {
            return new(FileNature.Unreadable);
        }
    }

    internal static FileHead Of(SourceDocument document)
    {
        FileNature nature = TransformMark.IsIn(document) ? FileNature.Transform
            : IsTemplate(document.Root) ? FileNature.Template
            : FileNature.Document;
        return new(nature, NameOf(document.Root));
    }

    /// <summary>
    /// Whether the name of the service, or what every service has, is a placeholder. One in a value is no sign: files that are
    /// deployed have those too.
    /// </summary>
    internal static bool IsTemplate(SourceElement root) => HasPlaceholder(NameOf(root)) || HasPlaceholder(Text(root, "osFamily"));

    /// <summary>What a file of that nature is to a service; null for a document.</summary>
    internal static UnusedFile? Explain(string path, FileNature nature) => nature switch
    {
        FileNature.Transform => UnusedFile.Transform(path),
        FileNature.Template => UnusedFile.Template(path),
        FileNature.Package => UnusedFile.Package(path),
        _ => null,
    };

    private static string NameOf(SourceElement root) => Text(root, "name") is { Length: > 0 } name ? name : Text(root, "serviceName");

    private static string Text(SourceElement root, string attribute) => root.FindAttribute(attribute)?.Value ?? string.Empty;

    private static bool HasPlaceholder(string text) =>
        text.IndexOfAny(['$', '{', '_', '@', '%']) >= 0 && Placeholder.IsMatch(text);
}
