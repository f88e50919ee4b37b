using System.Management.Automation;
using CloudServiceTools.Model;
using CloudServiceTools.PowerShell.Completion;

namespace CloudServiceTools.PowerShell.Commands.Endpoints;

/// <summary>
/// A cmdlet that works on endpoints as such: an endpoint from the pipeline, or a definition with the endpoint's name.
/// It writes what it was given.
/// </summary>
public abstract class EndpointCommand : CsCommand
{
    /// <summary>The endpoint.</summary>
    [Parameter(Mandatory = true, ValueFromPipeline = true, ParameterSetName = InputObjectSet)]
    public Endpoint InputObject { get; set; } = null!;

    /// <summary>The definition that has the endpoint.</summary>
    [Parameter(Mandatory = true, ValueFromPipeline = true, ParameterSetName = DefinitionSet)]
    public ServiceDefinition Definition { get; set; } = null!;

    /// <summary>The endpoint as Role/Endpoint, or by its own name where -Role says the role.</summary>
    [Parameter(Mandatory = true, Position = 0, ParameterSetName = DefinitionSet)]
    [ArgumentCompleter(typeof(EndpointNameCompleter))]
    [ValidateNotNullOrEmpty]
    public string Name { get; set; } = string.Empty;

    /// <summary>The name of the role.</summary>
    [Parameter(ParameterSetName = DefinitionSet)]
    [ArgumentCompleter(typeof(RoleNameCompleter))]
    [ValidateNotNullOrEmpty]
    public string? Role { get; set; }

    /// <inheritdoc/>
    protected sealed override void ProcessRecord()
    {
        bool isDefinition = ParameterSetName == DefinitionSet;
        bool isDone = Attempt(() =>
        {
            Endpoint endpoint = !isDefinition ? InputObject
                : Role is null ? Definition.GetEndpoint(Name)
                : Definition.GetRole(Role).GetEndpoint(Name);
            if (ShouldProcess($"endpoint '{endpoint}'", MyInvocation.MyCommand.Name))
            {
                Change(endpoint);
            }
        });
        if (isDone)
        {
            WriteObject(isDefinition ? Definition : InputObject);
        }
    }

    /// <summary>Changes the endpoint, wholly or not at all.</summary>
    private protected abstract void Change(Endpoint endpoint);
}
