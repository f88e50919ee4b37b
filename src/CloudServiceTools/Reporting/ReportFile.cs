using System;
using System.IO;
using System.Xml;
using CloudServiceTools.Errors;
using CloudServiceTools.Xml;

namespace CloudServiceTools.Reporting;

/// <summary>
/// The file that a report or a diagram is written to. It may replace an earlier one, but never a definition or a configuration:
/// that would most likely be the file that the report is about.
/// </summary>
internal static class ReportFile
{
    private static readonly XmlReaderSettings Settings = new() { DtdProcessing = DtdProcessing.Prohibit, XmlResolver = null };

    /// <summary>The full path of a file that may be written.</summary>
    /// <exception cref="CsException">CsFileExists: it is a definition or a configuration. CsFileNotFound: no file can have that path.</exception>
    internal static string PathOf(string path)
    {
        string fullPath = DocumentFile.FullPath(path);
        return IsServiceFile(fullPath) ? throw ReportErrors.WouldReplace(fullPath) : fullPath;
    }

    /// <summary>By its name, because a file with mistakes must not be lost either; or by its root element, whatever its name is.</summary>
    private static bool IsServiceFile(string path)
    {
        FileInfo file = new(path);
        if (!file.Exists || SpecialFile.Is(file) != false)
        {
            return false;
        }

        return file.Extension.ToUpperInvariant() is ".CSDEF" or ".CSCFG"
            || RootOf(path) is "ServiceDefinition" or "ServiceConfiguration";
    }

    private static string? RootOf(string path)
    {
        try
        {
            using FileStream stream = new(path, FileMode.Open, FileAccess.Read, FileShare.ReadWrite | FileShare.Delete);
            using XmlReader reader = XmlReader.Create(stream, Settings);
            return reader.MoveToContent() == XmlNodeType.Element ? reader.LocalName : null;
        }
        catch (Exception exception) when (exception is XmlException || DocumentFile.IsFileError(exception))
        {
            // It is something else, or cannot be read: whether it can be written, the write says.
            return null;
        }
    }
}
