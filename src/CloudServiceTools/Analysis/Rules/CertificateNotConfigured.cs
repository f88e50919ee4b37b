using System;
using System.Collections.Generic;
using System.Linq;
using CloudServiceTools.Configuration;
using CloudServiceTools.Errors;
using CloudServiceTools.Model;

namespace CloudServiceTools.Analysis.Rules;

/// <summary>CSD5007: what is declared has a thumbprint.</summary>
internal sealed class CertificateNotConfigured() : ConfigurationRule(
    "CSD5007",
    "CertificateNotConfigured",
    DiagnosticSeverity.Error,
    "The configuration has no thumbprint for a certificate that the definition declares.")
{
    private protected override IEnumerable<Finding> Check(AnalysisContext context, ServiceConfiguration configuration)
    {
        foreach ((RoleFacts declared, RoleConfiguration role) in ConfigurationPhrase.Pairs(context, configuration))
        {
            Lazy<RenamedPair?> renamed = RenamedPair.OfCertificates(declared, role);
            foreach (Certificate certificate in declared.Certificates.Where(item => item.Name.Length > 0 && !role.Certificates.Contains(item.Name)))
            {
                bool isImported = certificate.ImportedFrom is not null;
                Phrase from = isImported ? (Phrase)$", which the import of {certificate.ImportedFrom} brings," : $"";
                yield return Finding.At(
                    certificate,
                    $"Certificate '{certificate.Name}' of role '{declared.Name}'{from} has no thumbprint in {ConfigurationPhrase.Of(configuration)}: "
                    + RenamedPair.AdviceOnDeclared(renamed.Value, "certificate", certificate.Name, $"add one"),
                    severity: isImported ? DiagnosticSeverity.Warning : DiagnosticSeverity.Error);
            }
        }
    }
}
