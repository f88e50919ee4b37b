using System.Management.Automation;
using CloudServiceTools.Configuration;
using CloudServiceTools.PowerShell.Completion;

namespace CloudServiceTools.PowerShell.Commands.Configuration;

/// <summary>Add-CsAccessControlRule: adds a rule to an access control, which is made where it is not there.</summary>
[Cmdlet(VerbsCommon.Add, "CsAccessControlRule", HelpUri = ProjectAddress.CmdletPages + "Add-CsAccessControlRule.md")]
[OutputType(typeof(ServiceConfiguration))]
public sealed class AddCsAccessControlRuleCommand : ConfigurationChangeCommand
{
    /// <summary>The name of the access control.</summary>
    [Parameter(Mandatory = true, Position = 0, ValueFromPipelineByPropertyName = true)]
    [ArgumentCompleter(typeof(AccessControlNameCompleter))]
    [AllowEmptyString]
    public string AccessControl { get; set; } = string.Empty;

    /// <summary>The rule's number, 0 to 65535; the lowest holds first.</summary>
    [Parameter(Mandatory = true, Position = 1, ValueFromPipelineByPropertyName = true)]
    public int Order { get; set; }

    /// <summary>permit or deny.</summary>
    [Parameter(Mandatory = true, Position = 2, ValueFromPipelineByPropertyName = true)]
    [ArgumentCompleter(typeof(RuleActionCompleter))]
    [AllowEmptyString]
    public string Action { get; set; } = string.Empty;

    /// <summary>Whom the rule is about, such as 10.1.0.0/16.</summary>
    [Parameter(Mandatory = true, Position = 3, ValueFromPipelineByPropertyName = true)]
    [AllowEmptyString]
    public string RemoteSubnet { get; set; } = string.Empty;

    /// <summary>What the rule is for, 256 characters at most.</summary>
    [Parameter(ValueFromPipelineByPropertyName = true)]
    public string? Description { get; set; }

    private protected override void ChangeIn(ServiceConfiguration owner) => owner.AddAccessControlRule(
        AccessControl,
        Order,
        new AccessControlRuleSettings { Action = Action, RemoteSubnet = RemoteSubnet, Description = Description });
}
