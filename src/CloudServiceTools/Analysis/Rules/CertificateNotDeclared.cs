using System;
using System.Collections.Generic;
using System.Linq;
using CloudServiceTools.Configuration;
using CloudServiceTools.Errors;

namespace CloudServiceTools.Analysis.Rules;

/// <summary>CSD5006: the platform refuses a thumbprint that nothing declares.</summary>
internal sealed class CertificateNotDeclared() : ConfigurationRule(
    "CSD5006",
    "CertificateNotDeclared",
    DiagnosticSeverity.Error,
    "The configuration has a thumbprint for a certificate that the definition does not declare.")
{
    private protected override IEnumerable<Finding> Check(AnalysisContext context, ServiceConfiguration configuration)
    {
        NameHints hints = context.Hints;
        foreach ((RoleFacts declared, RoleConfiguration role) in ConfigurationPhrase.Pairs(context, configuration))
        {
            Lazy<RenamedPair?> renamed = RenamedPair.OfCertificates(declared, role);
            foreach (CertificateThumbprint certificate in role.Certificates.Where(item => item.Name.Length > 0 && !declared.Effective.DeclaresCertificate(item.Name)))
            {
                Phrase advice = RenamedPair.AdviceOnConfigured(renamed.Value, "certificate", certificate.Name) ?? hints.For(
                    declared, certificate.Name, declared.Certificates, $"declare it in Certificates, or remove it from the configuration");
                yield return Finding.At(certificate, $"Role '{role.Name}' declares no certificate '{certificate.Name}': {advice}");
            }
        }
    }
}
