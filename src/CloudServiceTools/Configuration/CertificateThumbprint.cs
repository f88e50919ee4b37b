using System.Globalization;
using System.Linq;
using CloudServiceTools.Schema;
using CloudServiceTools.Xml;

namespace CloudServiceTools.Configuration;

/// <summary>Which certificate a configuration gives to a role under a name: its thumbprint.</summary>
public sealed class CertificateThumbprint : RoleConfigurationItem
{
    internal CertificateThumbprint(SourceElement element, ElementSchema schema)
        : base(element, schema)
    {
    }

    /// <summary>What a new configuration has in place of a thumbprint that it cannot know: 40 zeros.</summary>
    public static string Placeholder { get; } = new('0', 40);

    /// <summary>
    /// The thumbprint: hexadecimal digits. White space and the invisible marks that Windows puts before a copied
    /// thumbprint are dropped when it is set.
    /// </summary>
    public string Thumbprint
    {
        get => Text("thumbprint");
        set => Update(value);
    }

    /// <summary>The algorithm that the thumbprint was made with; the format knows sha1 alone.</summary>
    public string ThumbprintAlgorithm
    {
        get => Text("thumbprintAlgorithm");
        set => Set("thumbprintAlgorithm", value);
    }

    /// <summary>Sets the thumbprint and its algorithm, both or neither.</summary>
    /// <param name="thumbprint">The thumbprint, as it was copied.</param>
    /// <param name="algorithm">The algorithm; null leaves it as it is.</param>
    /// <exception cref="Errors.CsException">CsInvalidValue.</exception>
    public void Update(string thumbprint, string? algorithm = null) =>
        Set([("thumbprint", Clean(thumbprint)), ("thumbprintAlgorithm", algorithm)]);

    internal static string Clean(string thumbprint) => new([.. thumbprint.Where(c => !char.IsWhiteSpace(c) && !IsInvisible(c))]);

    /// <summary>The marks of writing direction, the zero-width characters, the byte order mark and the like; white space is none of them.</summary>
    internal static bool IsInvisible(char c) =>
        !char.IsWhiteSpace(c) && (char.IsControl(c) || char.GetUnicodeCategory(c) == UnicodeCategory.Format);
}
