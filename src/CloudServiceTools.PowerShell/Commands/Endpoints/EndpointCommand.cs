using System.Management.Automation;
using CloudServiceTools.Model;
using CloudServiceTools.PowerShell.Completion;

namespace CloudServiceTools.PowerShell.Commands.Endpoints;

/// <summary>A cmdlet that changes an endpoint: one from the pipeline, or a definition with the endpoint's name.</summary>
public abstract class EndpointCommand : ItemCommand<Endpoint>
{
    /// <summary>The endpoint as Role/Endpoint, or by its own name where it is the only one or -Role says the role.</summary>
    [Parameter(Mandatory = true, Position = 0, ParameterSetName = DefinitionSet)]
    [ArgumentCompleter(typeof(EndpointNameCompleter))]
    [ValidateNotNullOrEmpty]
    public string Name { get; set; } = string.Empty;

    private protected sealed override string ItemName => Name;

    private protected sealed override Endpoint Find() => Definition.FindEndpoint(Name, Role);
}
