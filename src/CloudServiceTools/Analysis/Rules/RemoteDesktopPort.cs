using System;
using System.Collections.Generic;
using CloudServiceTools.Model;

namespace CloudServiceTools.Analysis.Rules;

/// <summary>CSD3009: the agents of remote desktop have a port of their own that no plug-in file shows.</summary>
internal sealed class RemoteDesktopPort() : AnalyzerRule(
    "CSD3009",
    "RemoteDesktopPort",
    DiagnosticSeverity.Warning,
    "An endpoint uses the port 20000 in a role with remote desktop.")
{
    private const int AgentPort = 20000;

    internal override RuleSubject Subject => RuleSubject.Import;

    internal override IEnumerable<Finding> Check(AnalysisContext context)
    {
        foreach (RoleFacts role in context.Roles)
        {
            if (!role.HasImport("RemoteAccess") && !role.HasImport("RemoteForwarder"))
            {
                continue;
            }

            foreach (Endpoint endpoint in role.Endpoints)
            {
                if (Uses(endpoint.LocalPorts) || Uses(endpoint.PublicPorts))
                {
                    yield return Finding.At(
                        endpoint,
                        $"Endpoint '{endpoint}' uses the port {AgentPort}, which the agents of remote desktop in this role need: give it "
                        + $"another port, or remove the imports RemoteAccess and RemoteForwarder.");
                }
            }
        }
    }

    private static bool Uses(PortSpecification? ports) =>
        ports is not null && Array.Exists(ports.All, range => range.First <= AgentPort && range.Last >= AgentPort);
}
