using System.Collections.Generic;
using System.Linq;

namespace CloudServiceTools.Analysis.Rules;

/// <summary>CSD3015: a limit of the platform. Roles that share a certificate give it one name, so names are counted.</summary>
internal sealed class TooManyCertificates() : AnalyzerRule(
    "CSD3015",
    "TooManyCertificates",
    DiagnosticSeverity.Warning,
    "The service has more than 199 certificates.")
{
    private const int Most = 199;

    internal override IEnumerable<Finding> Check(AnalysisContext context)
    {
        // An import adds one certificate at most.
        if (context.Roles.Sum(role => role.Role.Certificates.Count + role.Imports.Length) <= Most)
        {
            yield break;
        }

        HashSet<string> names = new(
            context.Roles.SelectMany(role => role.Certificates).Select(certificate => certificate.Name).Where(name => name.Length > 0),
            NameComparer.Instance);
        if (names.Count > Most)
        {
            yield return Finding.At(
                context.Definition,
                $"The service declares certificates of {names.Count} names, and the platform takes {Most} certificates: remove those "
                + $"that nobody uses, or split the service.");
        }
    }
}
