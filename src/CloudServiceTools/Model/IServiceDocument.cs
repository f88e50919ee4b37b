using System.Text;
using CloudServiceTools.Errors;

namespace CloudServiceTools.Model;

/// <summary>A file of a cloud service: its definition (.csdef) or a configuration (.cscfg).</summary>
public interface IServiceDocument
{
    /// <summary>The full path of the file that this was read from or last written to; null where there is none.</summary>
    string? Path { get; }

    /// <summary>What the file is stored in, by its IANA name, such as utf-8.</summary>
    string EncodingName { get; }

    /// <summary>The text, as it would be written now.</summary>
    string ToText();

    /// <summary>The bytes, as a file would have them: in its encoding, with its byte order mark.</summary>
    /// <exception cref="CsException">CsUnsupportedEncoding: a character that the encoding does not have.</exception>
    byte[] ToBytes();

    /// <summary>
    /// Whether the file at <see cref="Path"/> has this text already, so that saving it there writes nothing; false where there
    /// is no file.
    /// </summary>
    /// <param name="force">
    /// Whether the file is read for the answer; otherwise what counts is what it held when it was read or last written.
    /// </param>
    bool IsSaved(bool force = false);

    /// <summary>
    /// Writes the file, completely or not at all: whoever reads meanwhile, and a machine that loses its power, has the old
    /// file or the new one. What another program wrote to it since it was read is not overwritten.
    /// A file that has this text already is not written again.
    /// </summary>
    /// <remarks>
    /// A file that has several names (hard links) or belongs to another user is overwritten instead of replaced, so that it
    /// keeps them. If that is interrupted, the new content stands beside it, and the next write finishes it.
    /// </remarks>
    /// <param name="path">The file; null for the one that this came from.</param>
    /// <param name="overwrite">Whether a file that is there is replaced.</param>
    /// <param name="encoding">What to store it in from now on, the declaration included; null: as before.</param>
    /// <param name="withByteOrderMark">Whether a file in the new encoding starts with a byte order mark.</param>
    /// <param name="force">
    /// Whether a file is replaced that is read-only, or that another program changed since it was read.
    /// </param>
    /// <exception cref="CsException">
    /// CsPathRequired, CsFileExists, CsFileUnwritable, CsUnsupportedEncoding; CsFileChanged: another program changed the file
    /// since it was read.
    /// </exception>
    void Save(
        string? path = null,
        bool overwrite = true,
        Encoding? encoding = null,
        bool withByteOrderMark = false,
        bool force = false);
}
