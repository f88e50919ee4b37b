using System;
using System.IO;
using System.Text;
using CloudServiceTools.Errors;

namespace CloudServiceTools.Xml;

/// <summary>A document and the file that it came from.</summary>
internal sealed class StoredDocument
{
    private StoredDocument(SourceDocument document, string? path)
    {
        Document = document;
        Path = path;
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
            return view(new StoredDocument(SourceParser.Parse(bytes), fullPath));
        }
        catch (CsException exception)
        {
            throw exception.In(fullPath);
        }
    }

    /// <summary>Writes the document to a file, which is its own from then on.</summary>
    /// <exception cref="CsException">CsFileExists, CsFileUnwritable, CsUnsupportedEncoding.</exception>
    internal void Save(string path, bool overwrite, Encoding? encoding, bool withByteOrderMark)
    {
        string fullPath = DocumentFile.FullPath(path);
        if (encoding is null)
        {
            DocumentFile.Write(fullPath, Document.ToBytes(), overwrite);
        }
        else
        {
            SourceDocument recoded = Document.Clone();
            recoded.SetEncoding(encoding, withByteOrderMark);
            DocumentFile.Write(fullPath, recoded.ToBytes(), overwrite);
            Document.SetEncoding(encoding, withByteOrderMark);
        }

        Path = fullPath;
    }

    internal StoredDocument Copy() => new(Document.Clone(), Path);
}
