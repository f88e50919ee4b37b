using System;
using System.Collections.Generic;
using System.Linq;
using System.Management.Automation;
using CloudServiceTools.Model;
using CloudServiceTools.PowerShell.Completion;

namespace CloudServiceTools.PowerShell.Commands.Endpoints;

/// <summary>Get-CsEndpoint: lists the endpoints of definitions or roles.</summary>
[Cmdlet(VerbsCommon.Get, "CsEndpoint", DefaultParameterSetName = DefinitionSet,
    HelpUri = ProjectAddress.CmdletPages + "Get-CsEndpoint.md")]
[OutputType(typeof(InputEndpoint), typeof(InstanceInputEndpoint), typeof(InternalEndpoint))]
public sealed class GetCsEndpointCommand : GetImportableItemCommand<Endpoint>
{
    /// <summary>Names, or Role/Endpoint names, with wildcards. A name without them that is not found is an error.</summary>
    [Parameter(Position = 0)]
    [SupportsWildcards]
    [ArgumentCompleter(typeof(EndpointNameCompleter))]
    public string[]? Name { get; set; }

    /// <summary>Input, InstanceInput or Internal.</summary>
    [Parameter]
    public EndpointKind[]? Kind { get; set; }

    /// <summary>Protocols, ignoring case.</summary>
    [Parameter]
    [ArgumentCompleter(typeof(ProtocolCompleter))]
    public string[]? Protocol { get; set; }

    private protected override string[]? Names => Name;

    /// <summary>The first role says best what the name may have meant; a definition knows all of them.</summary>
    private protected override void ThrowNotFound(
        ServiceDefinition? definition, IReadOnlyCollection<Role> roles, Endpoint[] items, string name) =>
        _ = definition is null || roles.Count == 1 ? roles.First().GetEndpoint(name) : definition.GetEndpoints(name)[0];

    private protected override bool IsWanted(Endpoint item) =>
        (Kind is null || Array.IndexOf(Kind, item.Kind) >= 0)
        && (Protocol is null || Protocol.Contains(item.Protocol, StringComparer.OrdinalIgnoreCase));
}
