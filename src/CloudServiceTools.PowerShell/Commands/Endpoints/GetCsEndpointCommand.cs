using System;
using System.Collections.Generic;
using System.Linq;
using System.Management.Automation;
using CloudServiceTools.Model;
using CloudServiceTools.PowerShell.Completion;

namespace CloudServiceTools.PowerShell.Commands.Endpoints;

/// <summary>Get-CsEndpoint: lists the endpoints of definitions or roles.</summary>
[Cmdlet(VerbsCommon.Get, "CsEndpoint", DefaultParameterSetName = DefinitionSet)]
[OutputType(typeof(InputEndpoint), typeof(InstanceInputEndpoint), typeof(InternalEndpoint))]
public sealed class GetCsEndpointCommand : CsCommand
{
    /// <summary>The definition.</summary>
    [Parameter(Mandatory = true, ValueFromPipeline = true, ParameterSetName = DefinitionSet)]
    public ServiceDefinition Definition { get; set; } = null!;

    /// <summary>The role.</summary>
    [Parameter(Mandatory = true, ValueFromPipeline = true, ParameterSetName = InputObjectSet)]
    public Role InputObject { get; set; } = null!;

    /// <summary>Names, or Role/Endpoint names, with wildcards. A name without them that is not found is an error.</summary>
    [Parameter(Position = 0)]
    [SupportsWildcards]
    [ArgumentCompleter(typeof(EndpointNameCompleter))]
    public string[]? Name { get; set; }

    /// <summary>Names of roles, with wildcards.</summary>
    [Parameter(ParameterSetName = DefinitionSet)]
    [SupportsWildcards]
    [ArgumentCompleter(typeof(RoleNameCompleter))]
    public string[]? Role { get; set; }

    /// <summary>Input, InstanceInput or Internal.</summary>
    [Parameter]
    public EndpointKind[]? Kind { get; set; }

    /// <summary>Protocols, ignoring case.</summary>
    [Parameter]
    [ArgumentCompleter(typeof(ProtocolCompleter))]
    public string[]? Protocol { get; set; }

    /// <inheritdoc/>
    protected override void ProcessRecord()
    {
        IReadOnlyCollection<Role> roles =
            ParameterSetName == InputObjectSet ? [InputObject] : ChooseRoles(Definition, Role);
        foreach (Endpoint endpoint in Name is null ? roles.SelectMany(role => role.Endpoints) : Choose(roles, Name))
        {
            if (IsWanted(endpoint))
            {
                WriteObject(endpoint);
            }
        }
    }

    private IEnumerable<Endpoint> Choose(IReadOnlyCollection<Role> roles, string[] names)
    {
        Endpoint[] all = [.. roles.SelectMany(role => role.Endpoints)];
        HashSet<Endpoint> chosen = [];
        foreach (string name in names)
        {
            IReadOnlyList<Endpoint> found = NameFilter.Choose(
                all, name, endpoint => [endpoint.Name, endpoint.ToString()]);
            if (found.Count == 0 && roles.Count > 0 && !NameFilter.IsPattern(name))
            {
                // The first role says best what the name may have meant; a definition knows all of them.
                Attempt(() => _ = roles.Count == 1 ? roles.First().GetEndpoint(name) : Definition.GetEndpoints(name)[0]);
            }

            foreach (Endpoint endpoint in found.Where(chosen.Add))
            {
                yield return endpoint;
            }
        }
    }

    private bool IsWanted(Endpoint endpoint) =>
        (Kind is null || Array.IndexOf(Kind, endpoint.Kind) >= 0)
        && (Protocol is null || Protocol.Contains(endpoint.Protocol, StringComparer.OrdinalIgnoreCase));
}
