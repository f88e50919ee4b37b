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
    /// <summary>Longer than any name of a service that somebody wrote.</summary>
    private const int LongestName = 1000;

    /// <summary>The placeholders of Visual Studio, of build servers, and of tools that deploy.</summary>
    private static readonly Regex Placeholder = new(
        @"\$\w+\$|\$[({]\w[\w.]*[)}]|[{#]\{\s*\w[\w. ]*\}|__\w+?__|@@\w+@@|%\w+%",
        RegexOptions.CultureInvariant,
        TimeSpan.FromSeconds(1));

    /// <summary>Looks at a file. One that cannot be read is reported by whoever needs it.</summary>
    internal static FileHead Read(string path)
    {
        byte[] bytes = [];
        try
        {
            bytes = DocumentFile.Read(path);
            return ForeignContent.IsPackage(bytes) ? new(FileNature.Package) : Of(SourceParser.Parse(bytes));
        }
        catch (CsException exception)
        {
            return new(IsBrokenBy(exception, bytes) ? FileNature.Template : FileNature.Unreadable);
        }
    }

    /// <summary>Templates have placeholders for attributes as well, which is where reading them as XML ends.</summary>
    private static bool IsBrokenBy(CsException exception, byte[] bytes)
    {
        if (exception.Id != CsErrorId.CsMalformedXml || exception.Line == 0 || bytes.Length == 0)
        {
            return false;
        }

        try
        {
            string text = EncodedText.Decode(bytes).Text;
            int start = 0;
            for (int line = 1; line < exception.Line && start >= 0; line++)
            {
                start = text.IndexOf('\n', start) + 1;
            }

            int place = start + exception.Column - 1;
            return place < text.Length
                && Placeholder.Match(text.Substring(place, Math.Min(LongestName, text.Length - place))) is { Success: true, Index: 0 };
        }
        catch (CsException)
        {
            return false;
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
        text.Length <= LongestName && text.IndexOfAny(['$', '{', '_', '@', '%']) >= 0 && Placeholder.IsMatch(text);
}
