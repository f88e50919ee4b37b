using System;
using System.Collections.Generic;
using CloudServiceTools.Errors;

namespace CloudServiceTools.Xml;

/// <summary>
/// Recognizes what people give in place of a definition or configuration, so that the message names the file for what it is.
/// </summary>
internal static class ForeignContent
{
    private const string Package = "a zip archive, such as a package (.cspkg)";

    private static readonly (string Start, string What)[] Signatures =
    [
        ("PK\u0003\u0004", Package),
        ("PK\u0005\u0006", Package),
        ("\u001F\u008B", "a gzip archive"),
        ("7z\u00BC\u00AF", "a 7-Zip archive"),
        ("MSCF", "a cabinet archive (.cab)"),
        ("MZ", "a program or library (.exe, .dll)"),
        ("%PDF", "a PDF document"),
        ("\u0089PNG", "a picture"),
        ("\u00FF\u00D8\u00FF", "a picture"),
        ("GIF8", "a picture"),
        ("\u00D0\u00CF\u0011\u00E0", "an Office document"),
        ("\u0030\u0082", "a certificate file (.cer, .pfx)"),
        ("-----BEGIN ", "a certificate or key (PEM)"),
    ];

    /// <summary>The roots of XML files that stand in the folders of cloud services, and what they are.</summary>
    private static readonly Dictionary<string, string> Roots = new(StringComparer.Ordinal)
    {
        ["ServiceDefinition"] = "a service definition (.csdef)",
        ["ServiceConfiguration"] = "a service configuration (.cscfg)",
        ["Project"] = "a project file (.ccproj, .csproj) or publish profile",
        ["RoleModule"] = "a module of the SDK (.csplugin)",
        ["serviceModel"] = "the service model that the emulator made (.rd)",
        ["configuration"] = "the configuration of a program (web.config, app.config)",
        ["DiagnosticMonitorConfiguration"] = "the configuration of diagnostics (.wadcfg)",
        ["DiagnosticsConfiguration"] = "the configuration of diagnostics (.wadcfgx)",
        ["PublicConfig"] = "the configuration of diagnostics (.wadcfgx)",
        ["NetworkConfiguration"] = "the configuration of virtual networks (.netcfg)",
        ["PublishData"] = "the settings of a subscription (.publishsettings)",
        ["ServiceManifest"] = "a manifest of Service Fabric",
        ["ApplicationManifest"] = "a manifest of Service Fabric",
    };

    /// <summary>What the bytes of a file are, with its article, where they are no text; null for what may be XML.</summary>
    internal static string? Of(byte[] bytes)
    {
        // Nearly every file begins with a tag or with a byte order mark.
        if (bytes.Length == 0 || bytes[0] is (byte)'<' or 0xEF or 0xFE || (bytes[0] == 0xFF && bytes.Length > 1 && bytes[1] == 0xFE))
        {
            return null;
        }

        foreach ((string start, string what) in Signatures)
        {
            if (StartsWith(bytes, start))
            {
                return what;
            }
        }

        // UTF-16 and UTF-32 without a mark begin with a zero byte, or with a tag.
        return bytes[0] != 0 && Array.IndexOf(bytes, (byte)0, 0, Math.Min(bytes.Length, 512)) > 0 ? "a binary file" : null;
    }

    /// <summary>Whether the bytes of a file are those of a package.</summary>
    internal static bool IsPackage(byte[] bytes) => Of(bytes) == Package;

    /// <summary>What a text is that is not XML, with its article; null where that is not known.</summary>
    internal static string? OfText(string text)
    {
        string start = text.TrimStart();
        return start.Length > 0 && start[0] is '{' or '[' ? "JSON" : null;
    }

    /// <summary>What to do about a document of another root: what it is, where that is known, and what to give.</summary>
    /// <param name="root">The name of the root element.</param>
    /// <param name="wanted">The file to give, with its article.</param>
    internal static Phrase Advice(string root, Phrase wanted)
    {
        Phrase belonging = root is "ServiceDefinition" or "ServiceConfiguration" ? (Phrase)$" that belongs to it" : $"";
        return Roots.TryGetValue(root, out string? what)
            ? $"This is {Phrase.Words(what)}; give {wanted}{belonging}."
            : $"Give {wanted}.";
    }

    private static bool StartsWith(byte[] bytes, string start)
    {
        if (bytes.Length < start.Length)
        {
            return false;
        }

        for (int i = 0; i < start.Length; i++)
        {
            if (bytes[i] != start[i])
            {
                return false;
            }
        }

        return true;
    }
}
