using System;
using System.Collections.Generic;
using System.Linq;
using CloudServiceTools.Errors;
using CloudServiceTools.Model;
using CloudServiceTools.Schema;

namespace CloudServiceTools.Analysis.Rules;

/// <summary>CSD2017: what an https endpoint shows to its callers has to be said.</summary>
internal sealed class HttpsWithoutCertificate() : AnalyzerRule(
    "CSD2017",
    "HttpsWithoutCertificate",
    DiagnosticSeverity.Error,
    "An https input endpoint has no certificate.")
{
    internal override IEnumerable<Finding> Check(AnalysisContext context)
    {
        foreach (RoleFacts role in context.Roles)
        {
            Endpoint[] bare = Array.FindAll(
                role.Endpoints, endpoint => endpoint is InputEndpoint { Protocol: "https", Certificate: null });
            if (bare.Length == 0)
            {
                continue;
            }

            Phrase advice = Advice(role.Role);
            foreach (Endpoint endpoint in bare)
            {
                yield return Finding.At(
                    endpoint, $"InputEndpoint '{endpoint.Name}' of role '{role.Name}' is https and has no certificate: {advice}.");
            }
        }
    }

    /// <summary>The certificates of modules, such as the one for passwords of remote desktop, are not for callers.</summary>
    private static Phrase Advice(Role role)
    {
        string[] names = [.. role.Certificates
            .Select(certificate => certificate.Name)
            .Where(name => NameHints.IsName(name) && !ImportedModule.Known.Any(
                module => name.StartsWith(module.Prefix, StringComparison.OrdinalIgnoreCase)))];
        return names.Length switch
        {
            0 => $"add a Certificate to the role, and set certificate to its name",
            1 => $"set certificate to '{names[0]}'",
            _ => $"set certificate to the name of one of the role's certificates",
        };
    }
}
