using System.Management.Automation;
using CloudServiceTools.Configuration;
using CloudServiceTools.PowerShell.Completion;

namespace CloudServiceTools.PowerShell.Commands.Configuration;

/// <summary>Add-CsEndpointAcl: has an access control guard an endpoint.</summary>
[Cmdlet(VerbsCommon.Add, "CsEndpointAcl", HelpUri = ProjectAddress.CmdletPages + "Add-CsEndpointAcl.md")]
[OutputType(typeof(ServiceConfiguration))]
public sealed class AddCsEndpointAclCommand : ConfigurationChangeCommand
{
    /// <summary>The name of the role that has the endpoint.</summary>
    [Parameter(Mandatory = true, Position = 0, ValueFromPipelineByPropertyName = true)]
    [ArgumentCompleter(typeof(RoleNameCompleter))]
    [ValidateNotNullOrEmpty]
    public string Role { get; set; } = string.Empty;

    /// <summary>The name of the endpoint; which there are is known to the definition alone.</summary>
    [Parameter(Mandatory = true, Position = 1, ValueFromPipelineByPropertyName = true)]
    [AllowEmptyString]
    public string Endpoint { get; set; } = string.Empty;

    /// <summary>The name of the access control.</summary>
    [Parameter(Mandatory = true, Position = 2, ValueFromPipelineByPropertyName = true)]
    [ArgumentCompleter(typeof(AccessControlNameCompleter))]
    [ValidateNotNullOrEmpty]
    public string AccessControl { get; set; } = string.Empty;

    private protected override void ChangeIn(ServiceConfiguration owner) => owner.AddEndpointAcl(Role, Endpoint, AccessControl);
}
