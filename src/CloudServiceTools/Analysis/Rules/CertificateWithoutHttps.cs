using System.Collections.Generic;
using System.Linq;
using CloudServiceTools.Model;

namespace CloudServiceTools.Analysis.Rules;

/// <summary>CSD7001: only https has a use for the certificate of an endpoint. A judgement.</summary>
internal sealed class CertificateWithoutHttps() : AnalyzerRule(
    "CSD7001",
    "CertificateWithoutHttps",
    DiagnosticSeverity.Warning,
    "An input endpoint that is not https has a certificate.")
{
    internal override RuleSubject Subject => RuleSubject.EndpointCertificate;

    internal override IEnumerable<Finding> Check(AnalysisContext context) =>
        from endpoint in context.Endpoints.OfType<InputEndpoint>()
        where endpoint.Certificate is { Length: > 0 } && endpoint.Protocol is "http" or "tcp" or "udp"
        select Finding.At(
            endpoint,
            $"{ElementPhrase.Describe(endpoint.Element)} has the certificate '{endpoint.Certificate}', which {endpoint.Protocol} does "
            + $"not use: set the protocol to https, or remove the attribute certificate.");
}
