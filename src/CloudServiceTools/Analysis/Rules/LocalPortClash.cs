using System.Collections.Generic;
using System.Linq;
using CloudServiceTools.Errors;
using CloudServiceTools.Model;

namespace CloudServiceTools.Analysis.Rules;

/// <summary>
/// CSD3002: on one machine one program has a port. An input endpoint and an instance input endpoint are two ways to the
/// same program, as real services have it.
/// </summary>
internal sealed class LocalPortClash() : AnalyzerRule(
    "CSD3002",
    "LocalPortClash",
    DiagnosticSeverity.Error,
    "Two endpoints of a role listen on the same local port.")
{
    private const int Transports = 3;
    private const int Any = 2;

    internal override IEnumerable<Finding> Check(AnalysisContext context)
    {
        foreach (RoleFacts role in context.Roles.Where(role => role.Endpoints.Length > 1))
        {
            PortOverlaps overlaps = new(lanes: 3 * Transports, Clash);
            foreach (Endpoint endpoint in role.EndpointsImportedFirst)
            {
                if (TransportOf(endpoint.Protocol) is { } transport)
                {
                    overlaps.Add(endpoint, endpoint.LocalPorts, ((int)endpoint.Kind * Transports) + transport);
                }
            }

            HashSet<(Endpoint, Endpoint)>? reported = null;
            foreach (PortOverlap overlap in overlaps.Find())
            {
                Endpoint later = overlap.Later;
                Endpoint earlier = overlap.Earlier;
                if (later.Origin is null && (reported ??= []).Add((later, earlier)))
                {
                    Phrase whose = earlier.ImportedFrom is { } module
                        ? (Phrase)$"'{earlier.Name}', which the import {module} adds,"
                        : $"'{earlier.Name}'";
                    yield return Finding.At(
                        later,
                        $"Endpoint '{later}' listens on the local port {overlap.Ports}, which {whose} of the same role listens on too: "
                        + $"give one of them another local port.");
                }
            }
        }
    }

    private static bool Clash(int left, int right)
    {
        EndpointKind one = (EndpointKind)(left / Transports);
        EndpointKind other = (EndpointKind)(right / Transports);
        return (left % Transports == right % Transports || left % Transports == Any || right % Transports == Any)
            && (one == other || one == EndpointKind.Internal || other == EndpointKind.Internal);
    }

    private static int? TransportOf(string protocol) => protocol switch
    {
        "http" or "https" or "tcp" => 0,
        "udp" => 1,
        "any" => Any,
        _ => null,
    };
}
