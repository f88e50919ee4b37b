using CloudServiceTools.Configuration;
using CloudServiceTools.Model;
using CloudServiceTools.Reporting.Diagrams;
using CloudServiceTools.Service;

namespace CloudServiceTools.PowerShell.Commands.Diagrams;

/// <summary>What a picture shows, as the parameters of cmdlets say it.</summary>
internal static class DiagramArguments
{
    internal static DiagramOptions Options(ServiceDefinition definition, ServiceConfiguration? configuration, bool includeImported) => new()
    {
        IncludeImported = includeImported,
        Environment = configuration is null ? null : CloudService.Of(definition, [configuration]).Environments[0],
    };
}
