using System;
using System.Collections.Generic;
using System.Linq;
using CloudServiceTools.Errors;
using CloudServiceTools.Model;

namespace CloudServiceTools.Analysis.Rules;

/// <summary>CSD3001: a load balancer sends a port to one endpoint. What imports add comes first: it cannot be moved.</summary>
internal sealed class PublicPortOverlap() : AnalyzerRule(
    "CSD3001",
    "PublicPortOverlap",
    DiagnosticSeverity.Error,
    "Two endpoints of the service have the same public port.")
{
    private const int Tcp = 0;
    private const int Udp = 1;

    internal override IEnumerable<Finding> Check(AnalysisContext context) =>
        Array.FindAll(context.Endpoints, endpoint => endpoint.Kind != EndpointKind.Internal) is { Length: > 1 } several
            ? Check(several)
            : [];

    private static IEnumerable<Finding> Check(Endpoint[] endpoints) =>
        from balancer in endpoints.ImportedFirst().GroupBy(
            endpoint => (endpoint as InputEndpoint)?.LoadBalancer ?? string.Empty, NameComparer.Instance)
        from pair in OverlapsOf(balancer).Find()
        where !IsOfImports(pair.Earlier, pair.Later)
        select Report(pair.Later, pair.Earlier, pair.Ports, pair.SameLane);

    private static PortOverlaps OverlapsOf(IEnumerable<Endpoint> endpoints)
    {
        PortOverlaps overlaps = new(lanes: 2, (_, _) => true);
        foreach (Endpoint endpoint in endpoints.Where(endpoint => endpoint.Protocol is "http" or "https" or "tcp" or "udp"))
        {
            overlaps.Add(endpoint, endpoint.PublicPorts, endpoint.Protocol == "udp" ? Udp : Tcp);
        }

        return overlaps;
    }

    /// <summary>Two forwarders are CSD3010's affair, and a module that a role imports twice is CSD2004's.</summary>
    private static bool IsOfImports(Endpoint left, Endpoint right) =>
        left.Origin is { } one && right.Origin is { } other
        && NameComparer.AreSame(one.ModuleName, other.ModuleName)
        && (one.GetRole() == other.GetRole() || NameComparer.AreSame(one.ModuleName, "RemoteForwarder"));

    private static Finding Report(Endpoint later, Endpoint earlier, PortRange ports, bool isSameTransport)
    {
        Phrase whose = earlier.ImportedFrom is { } module ? (Phrase)$"'{earlier}', which the import {module} adds," : $"'{earlier}'";
        Phrase what = $"Endpoint '{later}' opens the public port {ports}, which {whose} opens too";
        return isSameTransport
            ? Finding.At(later, $"{what}: give one of them another port.")
            : Finding.At(
                later,
                $"{what}, one for tcp and the other for udp: give one of them another port, or suppress this where both are meant.",
                severity: DiagnosticSeverity.Warning);
    }
}
