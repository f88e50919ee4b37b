using System;
using System.IO;
using System.Text;
using CloudServiceTools.Errors;

namespace CloudServiceTools.Xml;

/// <summary>A document and the file that it came from.</summary>
internal sealed class StoredDocument
{
    /// <summary>What the file held when it was read or last written; null where there is no file.</summary>
    private ContentMark? _content;

    private StoredDocument(SourceDocument document, string? path, ContentMark? content = null)
    {
        Document = document;
        Path = path;
        _content = content;
    }

    internal SourceDocument Document { get; }

    internal string? Path { get; private set; }

    internal static StoredDocument Parse(string text) => new(SourceParser.Parse(text), null);

    /// <summary>Reads what comes out of a pipe.</summary>
    /// <exception cref="CsException">CsFileUnreadable: nothing came. As the parser says.</exception>
    internal static StoredDocument Read(Stream stream)
    {
        byte[] bytes = DocumentFile.ReadToEnd(stream);
        return bytes.Length > 0 ? new(SourceParser.Parse(bytes), null) : throw XmlErrors.NothingToRead();
    }

    /// <summary>Reads a file, and looks at it as something that it may turn out not to be.</summary>
    /// <exception cref="CsException">As the file, the parser or the view says; with the path in it.</exception>
    internal static T Load<T>(string path, Func<StoredDocument, T> view)
    {
        string fullPath = DocumentFile.FullPath(path);
        byte[] bytes = DocumentFile.Read(fullPath);
        try
        {
            return view(new StoredDocument(SourceParser.Parse(bytes), fullPath, ContentMark.Of(bytes)));
        }
        catch (CsException exception) when (exception.Id == CsErrorId.CsMalformedXml && InterruptedWriteOf(fullPath) is { } written)
        {
            throw XmlErrors.WriteInterrupted(fullPath, written, exception);
        }
        catch (CsException exception)
        {
            throw exception.In(fullPath);
        }
    }

    /// <summary>Writes the document to a file, which is its own from then on.</summary>
    /// <exception cref="CsException">CsFileExists, CsFileChanged, CsFileUnwritable, CsUnsupportedEncoding.</exception>
    internal void Save(string path, bool overwrite, Encoding? encoding, bool withByteOrderMark, bool force)
    {
        string fullPath = DocumentFile.FullPath(path);
        bool isOwn = Path is not null && FilePath.AreSame(fullPath, Path);
        SourceDocument written = Document;
        if (encoding is not null)
        {
            written = Document.Clone();
            written.SetEncoding(encoding, withByteOrderMark);
        }

        byte[] bytes = written.ToBytes();
        if (isOwn && overwrite && !FileWriter.HasLeft(fullPath) && HoldsAlready(fullPath, bytes, isRead: true))
        {
            return;
        }

        DocumentFile.Write(fullPath, bytes, new WriteOptions(overwrite, force, isOwn ? _content : null));
        if (encoding is not null)
        {
            Document.SetEncoding(encoding, withByteOrderMark);
        }

        Path = fullPath;
        _content = ContentMark.Of(bytes);
    }

    /// <summary>Whether the file that this came from has the text already.</summary>
    internal bool IsSaved(bool force) => Path is not null && HoldsAlready(Path, Document.ToBytes(), isRead: force);

    private bool HoldsAlready(string path, byte[] bytes, bool isRead) =>
        _content == ContentMark.Of(bytes) && File.Exists(path) && (!isRead || _content == ContentMark.Of(DocumentFile.Read(path)));

    internal StoredDocument Copy() => new(Document.Clone(), Path, _content);

    /// <summary>The file with what was to be written, where a process was killed while it overwrote a file; null where none was.</summary>
    private static string? InterruptedWriteOf(string path)
    {
        string pending = FileWriter.PendingOf(FilePath.Resolve(path));
        return File.Exists(pending) ? pending : null;
    }
}
