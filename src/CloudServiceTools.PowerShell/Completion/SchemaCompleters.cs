using System.Collections.Generic;
using System.Linq;
using CloudServiceTools.Model;
using CloudServiceTools.PowerShell.Commands;
using CloudServiceTools.Schema;

namespace CloudServiceTools.PowerShell.Completion;

/// <summary>Completes protocols: those that the endpoint's kind or the probe takes, in the words of the schema.</summary>
public sealed class ProtocolCompleter : ValueCompleter
{
    private protected override IEnumerable<string> Values(CompletionContext context)
    {
        if (context.CommandName.EndsWith("Probe", System.StringComparison.OrdinalIgnoreCase))
        {
            return KnownValues.ProbeProtocols;
        }

        IEnumerable<EndpointKind> kinds = context.CommandName switch
        {
            "Add-CsInputEndpoint" => [EndpointKind.Input],
            "Add-CsInstanceInputEndpoint" => [EndpointKind.InstanceInput],
            "Add-CsInternalEndpoint" => [EndpointKind.Internal],
            _ => KindsOf(context),
        };
        return kinds.SelectMany(kind => KnownValues.ProtocolsOf(kind + "Endpoint")).Distinct();
    }

    /// <summary>The kinds of the endpoints that the command is given, or names; every kind where that is not known.</summary>
    private static IEnumerable<EndpointKind> KindsOf(CompletionContext context)
    {
        List<Endpoint> endpoints = [.. context.Endpoints];
        if (endpoints.Count == 0 && context.Bound("Name") is { } name)
        {
            endpoints.AddRange(EndpointNameCompleter.RolesOf(context)
                .SelectMany(role => role.Endpoints)
                .Where(endpoint => NameComparer.AreSame(endpoint.ToString(), name) || NameComparer.AreSame(endpoint.Name, name)));
        }

        return endpoints.Count > 0
            ? endpoints.Select(endpoint => endpoint.Kind)
            : [EndpointKind.Input, EndpointKind.InstanceInput, EndpointKind.Internal];
    }
}

/// <summary>Completes VM sizes.</summary>
public sealed class VMSizeCompleter : ValueCompleter
{
    private protected override IEnumerable<string> Values(CompletionContext context) => KnownValues.VMSizes;
}

/// <summary>Completes schema versions.</summary>
public sealed class SchemaVersionCompleter : ValueCompleter
{
    private protected override IEnumerable<string> Values(CompletionContext context) => KnownValues.SchemaVersions;
}

/// <summary>Completes a parameter that is called like an attribute of the format, with the values that the schema lists.</summary>
public sealed class SchemaValueCompleter : ValueCompleter
{
    private protected override IEnumerable<string> Values(CompletionContext context) =>
        KnownValues.ValuesOf(context.ParameterName);
}

/// <summary>Completes names of modules to import.</summary>
public sealed class ModuleNameCompleter : ValueCompleter
{
    private protected override IEnumerable<string> Values(CompletionContext context) => KnownValues.ModuleNames;
}

/// <summary>Completes names of encodings.</summary>
public sealed class EncodingCompleter : ValueCompleter
{
    private protected override IEnumerable<string> Values(CompletionContext context) => EncodingNames.All;
}
