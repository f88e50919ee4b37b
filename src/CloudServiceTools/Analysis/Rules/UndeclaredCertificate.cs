using System.Collections.Generic;
using System.Linq;
using CloudServiceTools.Model;

namespace CloudServiceTools.Analysis.Rules;

/// <summary>CSD2007: the documentation wants the certificate declared; a real service ran without, so this is a warning.</summary>
internal sealed class UndeclaredCertificate() : AnalyzerRule(
    "CSD2007",
    "UndeclaredCertificate",
    DiagnosticSeverity.Warning,
    "An input endpoint names a certificate that its role does not declare.")
{
    internal override RuleSubject Subject => RuleSubject.EndpointCertificate;

    internal override IEnumerable<Finding> Check(AnalysisContext context)
    {
        NameHints hints = context.Hints;
        foreach (RoleFacts role in context.Roles)
        {
            HashSet<string>? declared = null;
            foreach (InputEndpoint endpoint in role.Endpoints.OfType<InputEndpoint>())
            {
                if (endpoint.Certificate is not { } name || !NameHints.IsName(name))
                {
                    continue;
                }

                declared ??= new(role.Certificates.Select(certificate => certificate.Name), NameComparer.Instance);
                if (!declared.Contains(name) && !role.IsOfUnknownModule(name))
                {
                    yield return Finding.At(
                        endpoint,
                        $"InputEndpoint '{endpoint.Name}' of role '{role.Name}' names the certificate '{name}', which the role does "
                        + $"not declare: {hints.For(role, name, role.Certificates, $"add a Certificate of that name")}");
                }
            }
        }
    }
}
