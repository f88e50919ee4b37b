using System.Management.Automation;
using CloudServiceTools.Model;
using CloudServiceTools.PowerShell.Completion;

namespace CloudServiceTools.PowerShell.Commands.Endpoints;

/// <summary>Get-CsEndpoint: lists the endpoints of definitions or roles.</summary>
[Cmdlet(VerbsCommon.Get, "CsEndpoint", DefaultParameterSetName = DefinitionSet)]
[OutputType(typeof(InputEndpoint), typeof(InstanceInputEndpoint), typeof(InternalEndpoint))]
public sealed class GetCsEndpointCommand : CsCommand
{
    private WildcardPattern[]? _names;
    private WildcardPattern[]? _roles;

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
    protected override void BeginProcessing()
    {
        _names = Name is null ? null : Patterns(Name);
        _roles = Role is null ? null : Patterns(Role);
    }

    /// <inheritdoc/>
    protected override void ProcessRecord()
    {
        if (ParameterSetName == InputObjectSet)
        {
            ReportMissing(Write(InputObject), InputObject.Name);
            return;
        }

        if (!HasNamedRoles())
        {
            return;
        }

        int found = 0;
        foreach (Role role in Definition.Roles)
        {
            if (IsMatch(_roles, role.Name))
            {
                found += Write(role);
            }
        }

        ReportMissing(found, Definition.Name);
    }

    private int Write(Role role)
    {
        int found = 0;
        foreach (Endpoint endpoint in role.Endpoints)
        {
            if (_names is null || IsMatch(_names, endpoint.Name) || IsMatch(_names, $"{role.Name}/{endpoint.Name}"))
            {
                found++;
                if (IsWanted(endpoint))
                {
                    WriteObject(endpoint);
                }
            }
        }

        return found;
    }

    private bool IsWanted(Endpoint endpoint) =>
        (Kind is null || System.Array.IndexOf(Kind, endpoint.Kind) >= 0)
        && (Protocol is null || System.Array.Exists(
            Protocol, name => string.Equals(name, endpoint.Protocol, System.StringComparison.OrdinalIgnoreCase)));

    private bool HasNamedRoles()
    {
        bool hasAll = true;
        foreach (string name in Role ?? [])
        {
            hasAll &= WildcardPattern.ContainsWildcardCharacters(name) || Attempt(() => Definition.GetRole(name));
        }

        return hasAll;
    }

    private void ReportMissing(int found, string where)
    {
        if (found == 0 && Name is { Length: 1 } && !WildcardPattern.ContainsWildcardCharacters(Name[0]))
        {
            WriteError(ErrorRecords.EndpointNotFound(Name[0], where));
        }
    }
}
