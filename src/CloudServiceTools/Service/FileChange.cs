using System.Collections.Generic;
using System.Linq;
using CloudServiceTools.Configuration;
using CloudServiceTools.Errors;
using CloudServiceTools.Model;

namespace CloudServiceTools.Service;

/// <summary>A file of a service that is not saved as it is in memory.</summary>
public sealed class FileChange
{
    private FileChange(IServiceDocument document, int lines)
    {
        Document = document;
        Lines = lines;
    }

    /// <summary>The definition or configuration.</summary>
    public IServiceDocument Document { get; }

    /// <summary>The path of its file; null where it has none yet.</summary>
    public string? Path => Document.Path;

    /// <summary>How many lines of the file would be other ones, be new, or be gone.</summary>
    public int Lines { get; }

    /// <summary>The files of a service that saving it would write: those whose text is not the one that they have.</summary>
    /// <param name="service">The service.</param>
    /// <param name="force">As for <see cref="IServiceDocument.IsSaved"/>.</param>
    public static IReadOnlyList<FileChange> Of(CloudService service, bool force = false) =>
    [
        .. service.Documents
            .Where(document => !document.IsSaved(force))
            .Select(document => new FileChange(document, LineChanges.Count(SavedText(document), document.ToText()))),
    ];

    /// <summary>The text that the file has now; none where it cannot be read.</summary>
    private static string SavedText(IServiceDocument document)
    {
        try
        {
            return document.Path is not { } path ? string.Empty
                : document is ServiceConfiguration ? ServiceConfiguration.Load(path).ToText()
                : ServiceDefinition.Load(path).ToText();
        }
        catch (CsException)
        {
            return string.Empty;
        }
    }
}
