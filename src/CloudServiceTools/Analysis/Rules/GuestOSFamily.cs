using System.Collections.Generic;
using System.Globalization;
using System.Linq;
using CloudServiceTools.Configuration;
using CloudServiceTools.Errors;
using CloudServiceTools.Schema;
using CloudServiceTools.Service;

namespace CloudServiceTools.Analysis.Rules;

/// <summary>CSD5019: the family of guest operating systems, as the platform takes it.</summary>
internal sealed class GuestOSFamily() : LoneConfigurationRule(
    "CSD5019",
    "GuestOSFamily",
    DiagnosticSeverity.Error,
    "The configuration names a guest OS family that is retired or out of support, or none, which means a retired one.")
{
    private const string Retired = "1";

    /// <summary>The Windows of the families that Microsoft no longer supports; no retirement of the families is announced.</summary>
    private static readonly Dictionary<string, string> OutOfSupport = new()
    {
        ["2"] = "Windows Server 2008 R2",
        ["3"] = "Windows Server 2012",
        ["4"] = "Windows Server 2012 R2",
    };

    private protected override IEnumerable<Finding> Check(ServiceConfiguration configuration)
    {
        // The emulators take no notice of it.
        if (ServiceEnvironment.IsLocalFile(configuration.Path))
        {
            yield break;
        }

        string family = configuration.OSFamily.Trim();
        Phrase where = ConfigurationPhrase.Of(configuration);
        string newest = KnownValues.OSFamilies[0];
        if (configuration.Element.GetAttribute("osFamily") is not { } written || string.IsNullOrWhiteSpace(written))
        {
            yield return Finding.At(
                configuration,
                $"No osFamily is given in {where}, which means guest OS family 1, and deployments of that fail since 2014: set osFamily to a "
                + $"later one, such as {newest}.");
        }
        else if (IsNumber(family, Retired))
        {
            yield return Finding.At(
                configuration,
                $"Guest OS family 1 in {where} was retired in 2014, and deployments of it fail: set osFamily to a later one, such as {newest}.");
        }
        else if (OutOfSupport.FirstOrDefault(old => IsNumber(family, old.Key)) is { Value: { } windows })
        {
            yield return Finding.At(
                configuration,
                $"Guest OS family {family} in {where} is {windows}, which Microsoft no longer supports: plan for a later osFamily, such as {newest}.",
                severity: DiagnosticSeverity.Information);
        }
        else if (!Placeholders.IsToken(family) && !KnownValues.OSFamilies.Any(known => IsNumber(family, known)))
        {
            yield return Finding.At(
                configuration,
                $"'{family}' in {where} is no guest OS family that is known here: set osFamily to one of "
                + $"{Phrase.Join(", ", KnownValues.OSFamilies.Reverse())}.",
                severity: DiagnosticSeverity.Warning);
        }
    }

    private static bool IsNumber(string text, string number) =>
        int.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out int value) && value.ToString(CultureInfo.InvariantCulture) == number;
}
