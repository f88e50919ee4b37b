using System.Collections.Generic;
using System.Globalization;
using CloudServiceTools.Configuration;
using CloudServiceTools.Errors;

namespace CloudServiceTools.Analysis.Rules;

/// <summary>CSD5021: thumbprints that were damaged when they were copied or typed.</summary>
internal sealed class InvalidThumbprint() : LoneConfigurationRule(
    "CSD5021",
    "InvalidThumbprint",
    DiagnosticSeverity.Error,
    "A thumbprint has a character that is no hexadecimal digit, or another number of digits than 40.")
{
    private protected override IEnumerable<Finding> Check(ServiceConfiguration configuration)
    {
        foreach (RoleConfiguration role in configuration.Roles)
        {
            foreach (CertificateThumbprint certificate in role.Certificates)
            {
                string thumbprint = certificate.Thumbprint;
                (ThumbprintProblem problem, int place) = ThumbprintText.Look(thumbprint);
                if (Describe(problem, thumbprint, place) is { } phrase)
                {
                    yield return Finding.At(
                        certificate,
                        $"The thumbprint of certificate '{certificate.Name}' of role '{role.Name}' {phrase}",
                        severity: problem == ThumbprintProblem.WrongLength ? DiagnosticSeverity.Warning : null);
                }
            }
        }
    }

    private static Phrase? Describe(ThumbprintProblem problem, string thumbprint, int place) => problem switch
    {
        ThumbprintProblem.InvisibleCharacter =>
            (Phrase)$"has the invisible character U+{((int)thumbprint[place]).ToString("X4", CultureInfo.InvariantCulture)} as character {place + 1}, which "
            + $"comes with a copy from a window of Windows: delete it.",
        ThumbprintProblem.WrongCharacter =>
            $"has '{thumbprint[place]}' as character {place + 1}, which is no hexadecimal digit: copy it again.",
        ThumbprintProblem.WrongLength =>
            $"has {CertificateThumbprint.Clean(thumbprint).Length} digits, and a sha1 thumbprint has {ThumbprintText.Digits}: copy it again.",
        _ => null,
    };
}
