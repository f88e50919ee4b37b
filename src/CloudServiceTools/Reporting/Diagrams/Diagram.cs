using System;
using System.Collections.Generic;
using System.IO;
using System.Text;
using CloudServiceTools.Errors;
using CloudServiceTools.Model;
using CloudServiceTools.Service;
using CloudServiceTools.Xml;

namespace CloudServiceTools.Reporting.Diagrams;

/// <summary>What a picture is written as.</summary>
public enum DiagramFormat
{
    /// <summary>Mermaid, which GitHub, Azure DevOps and many editors draw inside Markdown.</summary>
    Mermaid,

    /// <summary>The language of Graphviz.</summary>
    Dot,

    /// <summary>A picture that every browser shows.</summary>
    Svg,
}

/// <summary>What a picture shows.</summary>
public sealed class DiagramOptions
{
    /// <summary>Whether the endpoints are drawn that imports add, such as those of RemoteAccess.</summary>
    public bool IncludeImported { get; set; }

    /// <summary>The environment whose configuration says what of the network is open; null for what the definition says alone.</summary>
    public ServiceEnvironment? Environment { get; set; }
}

/// <summary>
/// Draws who may reach what in a service: its roles and their endpoints, the Internet and the virtual network, and every allowed flow with the
/// numbers of the traffic rules that allow it.
/// </summary>
public static class Diagram
{
    private static readonly Dictionary<string, DiagramFormat> Extensions = new(StringComparer.OrdinalIgnoreCase)
    {
        [".mmd"] = DiagramFormat.Mermaid,
        [".mermaid"] = DiagramFormat.Mermaid,
        [".md"] = DiagramFormat.Mermaid,
        [".markdown"] = DiagramFormat.Mermaid,
        [".dot"] = DiagramFormat.Dot,
        [".gv"] = DiagramFormat.Dot,
        [".svg"] = DiagramFormat.Svg,
    };

    /// <summary>The picture as text, whose lines end with a line feed. The same definition gives the same text.</summary>
    /// <param name="format">What to write.</param>
    /// <param name="definition">The definition, valid or not.</param>
    /// <param name="options">What to show; null for the defaults.</param>
    /// <exception cref="CsException">CsDiagramTooLarge.</exception>
    public static string Write(DiagramFormat format, ServiceDefinition definition, DiagramOptions? options = null) =>
        Writer(format).Write(DiagramModel.Of(definition, options ?? new DiagramOptions()));

    /// <summary>Writes the picture to a file, at once or not at all. In a Markdown file, Mermaid stands in a fenced block.</summary>
    /// <param name="path">The file; its extension says the format where <paramref name="format"/> does not.</param>
    /// <param name="definition">The definition, valid or not.</param>
    /// <param name="format">What to write; null for what the extension says.</param>
    /// <param name="options">What to show; null for the defaults.</param>
    /// <param name="overwrite">Whether a file that is there is replaced, other than a definition or a configuration.</param>
    /// <exception cref="CsException">CsInvalidValue, CsDiagramTooLarge, CsFileExists, CsFileUnwritable.</exception>
    public static void Save(
        string path,
        ServiceDefinition definition,
        DiagramFormat? format = null,
        DiagramOptions? options = null,
        bool overwrite = true)
    {
        DiagramFormat chosen = format ?? FormatOf(path);
        string text = Write(chosen, definition, options);
        if (chosen == DiagramFormat.Mermaid && IsMarkdown(path))
        {
            text = MermaidDiagram.InMarkdown(text, definition.Name);
        }

        DocumentFile.Write(ReportFile.PathOf(path), new UTF8Encoding(false).GetBytes(text), new WriteOptions(overwrite));
    }

    /// <summary>The format that the extension of a file means.</summary>
    /// <exception cref="CsException">CsInvalidValue: it means none.</exception>
    public static DiagramFormat FormatOf(string path) =>
        Extensions.TryGetValue(ExtensionOf(path), out DiagramFormat format)
            ? format
            : throw DiagramErrors.UnknownExtension(path, Extensions.Keys);

    private static bool IsMarkdown(string path) => ExtensionOf(path).ToUpperInvariant() is ".MD" or ".MARKDOWN";

    /// <summary>As Path.GetExtension, which refuses some characters on the .NET Framework.</summary>
    private static string ExtensionOf(string path)
    {
        int dot = path.LastIndexOf('.');
        return dot > path.LastIndexOfAny([Path.DirectorySeparatorChar, Path.AltDirectorySeparatorChar])
            ? path.Substring(dot)
            : string.Empty;
    }

    private static IDiagramWriter Writer(DiagramFormat format) => format switch
    {
        DiagramFormat.Mermaid => new MermaidDiagram(),
        DiagramFormat.Dot => new DotDiagram(),
        DiagramFormat.Svg => new SvgDiagram(),
        _ => throw new ArgumentOutOfRangeException(nameof(format), format, "There is no such format of diagrams."),
    };
}

/// <summary>Writes one format.</summary>
internal interface IDiagramWriter
{
    string Write(DiagramModel model);
}
