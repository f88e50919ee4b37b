using System;
using System.Text.RegularExpressions;

namespace CloudServiceTools.Errors;

/// <summary>
/// Finds keys, passwords and other secrets in the values of settings, and masks them wherever a value is shown. What is still to be
/// filled in is no secret, and neither is the key of the storage emulator, which is the same everywhere.
/// </summary>
public static class SecretText
{
    private const string Mask = "***";

    /// <summary>The beginning of the key of the storage emulator, as its documentation has it.</summary>
    private const string EmulatorKey = "Eby8vdM02xNOcqFlqUwJPLlmEtlCDXJ1OUzFT50uSRZ6IFsuFq2UVErCz4I6tq";

    private static readonly Regex Part = new(
        @"(?<before>(?:^|[;&?,\s""'])(?:(?<key>AccountKey|SharedAccessKey|SharedSecretValue|SharedSecret|SharedSecretKey|AccessKey|ApiKey|PrimaryKey|SecondaryKey)"
        + @"|(?<password>Password|Pwd|ClientSecret)|(?<signature>sig|SharedAccessSignature))\s{0,8}=\s{0,8})(?<secret>""[^""]*""|'[^']*'|[^;&\s""']+)",
        RegexOptions.IgnoreCase | RegexOptions.CultureInvariant);

    private static readonly Regex UserInfo = new(
        @"(?<before>[a-z][a-z0-9+.\-]{0,20}://[^/?#\s:@]{0,200}:)(?<secret>[^/?#\s@]{1,500})(?=@)", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant);

    private static readonly Regex PrivateKey = new(
        @"(?<before>-----BEGIN (?:[A-Z]+ ){0,3}PRIVATE KEY-----)(?<secret>[^\-]+)", RegexOptions.CultureInvariant);

    private static readonly Regex SecretName = new(
        @"(?<!Encrypted)(?:Password|Pwd|Secret|ApiKey|AccessKey|AccountKey|StorageKey|PrivateKey)$", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant);

    /// <summary>The value as it is shown: with three asterisks in place of each secret.</summary>
    /// <param name="name">The name of the setting.</param>
    /// <param name="value">Its value.</param>
    public static string Hide(string name, string value)
    {
        string hidden = PrivateKey.Replace(UserInfo.Replace(Part.Replace(value, HidePart), HidePart), HidePart);
        return hidden == value && IsSecretByName(name, value) ? Mask : hidden;
    }

    /// <summary>What kind of secret a value holds, with its article; null where it holds none.</summary>
    internal static string? KindOf(string name, string value)
    {
        for (Match match = Part.Match(value); match.Success; match = match.NextMatch())
        {
            if (IsSecret(match.Groups["secret"].Value))
            {
                return match.Groups["key"].Success ? "the key of an account" : match.Groups["password"].Success ? "a password" : "a shared access signature";
            }
        }

        return Holds(UserInfo, value) ? "a password"
            : Holds(PrivateKey, value) ? "a private key"
            : IsSecretByName(name, value) ? "a secret, as its name says"
            : null;
    }

    private static bool Holds(Regex pattern, string value) =>
        pattern.Match(value) is { Success: true } match && IsSecret(match.Groups["secret"].Value);

    private static string HidePart(Match match) =>
        IsSecret(match.Groups["secret"].Value) ? match.Groups["before"].Value + Mask : match.Value;

    private static bool IsSecret(string text)
    {
        string secret = text.Trim('"', '\'', ' ');
        return !Placeholders.IsPlaceholder(secret) && !secret.StartsWith(EmulatorKey, StringComparison.Ordinal);
    }

    /// <summary>An address, such as that of a secret in a vault, is none.</summary>
    private static bool IsSecretByName(string name, string value) => SecretName.IsMatch(name)
        && IsSecret(value)
        && value.IndexOf("://", StringComparison.Ordinal) < 0
        && !value.StartsWith("@Microsoft.KeyVault", StringComparison.OrdinalIgnoreCase);
}
