using System.Management.Automation;
using CloudServiceTools.Model;
using CloudServiceTools.PowerShell.Completion;

namespace CloudServiceTools.PowerShell.Commands.TrafficRules;

/// <summary>Add-CsTrafficRule: lets endpoints take traffic from certain roles, and from nobody else.</summary>
[Cmdlet(VerbsCommon.Add, "CsTrafficRule", DefaultParameterSetName = "From",
    HelpUri = ProjectAddress.CmdletPages + "Add-CsTrafficRule.md")]
[OutputType(typeof(ServiceDefinition))]
public sealed class AddCsTrafficRuleCommand : DefinitionChangeCommand
{
    /// <summary>The destinations: internal endpoints, as Role/Endpoint or as the objects of Get-CsEndpoint.</summary>
    [Parameter(Mandatory = true, Position = 0, ValueFromPipelineByPropertyName = true)]
    [ArgumentCompleter(typeof(RoleEndpointCompleter))]
    [AllowEmptyCollection]
    public string[] To { get; set; } = [];

    /// <summary>The roles that may send. None, as in <c>-From @()</c>: nobody may.</summary>
    [Parameter(Mandatory = true, Position = 1, ParameterSetName = "From", ValueFromPipelineByPropertyName = true)]
    [ArgumentCompleter(typeof(RoleNameCompleter))]
    [AllowEmptyCollection]
    public string[] From { get; set; } = [];

    /// <summary>Lets every role send.</summary>
    [Parameter(Mandatory = true, ParameterSetName = "FromAll")]
    public SwitchParameter FromAll { get; set; }

    private protected override void ChangeIn(ServiceDefinition owner) =>
        owner.AddTrafficRule(To, ParameterSetName == "FromAll" ? null : From);
}
