using System.Management.Automation;
using CloudServiceTools.Model;
using CloudServiceTools.PowerShell.Completion;

namespace CloudServiceTools.PowerShell.Commands.TrafficRules;

/// <summary>Add-CsTrafficRule: lets endpoints take traffic from certain roles, and from nobody else.</summary>
[Cmdlet(VerbsCommon.Add, "CsTrafficRule", DefaultParameterSetName = "From",
    HelpUri = ProjectAddress.CmdletPages + "Add-CsTrafficRule.md")]
[OutputType(typeof(ServiceDefinition))]
public sealed class AddCsTrafficRuleCommand : CsCommand
{
    /// <summary>The definition.</summary>
    [Parameter(Mandatory = true, ValueFromPipeline = true)]
    public ServiceDefinition Definition { get; set; } = null!;

    /// <summary>The destinations: internal endpoints, as Role/Endpoint or as the objects of Get-CsEndpoint.</summary>
    [Parameter(Mandatory = true, Position = 0)]
    [ArgumentCompleter(typeof(RoleEndpointCompleter))]
    [AllowEmptyCollection]
    public string[] To { get; set; } = [];

    /// <summary>The roles that may send. None, as in <c>-From @()</c>: nobody may.</summary>
    [Parameter(Mandatory = true, Position = 1, ParameterSetName = "From")]
    [ArgumentCompleter(typeof(RoleNameCompleter))]
    [AllowEmptyCollection]
    public string[] From { get; set; } = [];

    /// <summary>Lets every role send.</summary>
    [Parameter(Mandatory = true, ParameterSetName = "FromAll")]
    public SwitchParameter FromAll { get; set; }

    /// <inheritdoc/>
    protected override void ProcessRecord() => Attempt(() =>
    {
        Definition.AddTrafficRule(To, ParameterSetName == "FromAll" ? null : From);
        WriteObject(Definition);
    });
}
