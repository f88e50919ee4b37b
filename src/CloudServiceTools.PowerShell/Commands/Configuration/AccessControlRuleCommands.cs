using System.Collections.Generic;
using System.Management.Automation;
using CloudServiceTools.Configuration;
using CloudServiceTools.Model;
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

/// <summary>Get-CsAccessControlRule: lists the rules of the access controls of configurations.</summary>
[Cmdlet(VerbsCommon.Get, "CsAccessControlRule", HelpUri = ProjectAddress.CmdletPages + "Get-CsAccessControlRule.md")]
[OutputType(typeof(AccessControlRule))]
public sealed class GetCsAccessControlRuleCommand : GetEntryCommand<AccessControlRule>
{
    /// <summary>The names of access controls, with wildcards. A name without them that is not there is an error.</summary>
    [Parameter(Position = 0)]
    [SupportsWildcards]
    [ArgumentCompleter(typeof(AccessControlNameCompleter))]
    public string[]? AccessControl { get; set; }

    /// <summary>The numbers of rules; all of them where this is left out.</summary>
    [Parameter(Position = 1)]
    public int[]? Order { get; set; }

    private protected override IReadOnlyCollection<AccessControlRule> Choose(ServiceConfiguration configuration) =>
        this.ChooseRules(configuration, AccessControl, Order);
}

/// <summary>
/// Remove-CsAccessControlRule: takes rules out of access controls. An access control goes with its last rule, and what
/// still names it is warned of.
/// </summary>
[Cmdlet(VerbsCommon.Remove, "CsAccessControlRule", SupportsShouldProcess = true, DefaultParameterSetName = InputObjectSet,
    HelpUri = ProjectAddress.CmdletPages + "Remove-CsAccessControlRule.md")]
[OutputType(typeof(ServiceConfiguration), ParameterSetName = [ConfigurationSet])]
[OutputType(typeof(AccessControlRule), ParameterSetName = [InputObjectSet])]
public sealed class RemoveCsAccessControlRuleCommand : ConfigurationTargetCommand<AccessControlRule>
{
    /// <summary>The names of access controls, with wildcards.</summary>
    [Parameter(Mandatory = true, Position = 0, ParameterSetName = ConfigurationSet, ValueFromPipelineByPropertyName = true)]
    [SupportsWildcards]
    [ArgumentCompleter(typeof(AccessControlNameCompleter))]
    public string[] AccessControl { get; set; } = [];

    /// <summary>The numbers of rules; all of them where this is left out.</summary>
    [Parameter(Position = 1, ParameterSetName = ConfigurationSet, ValueFromPipelineByPropertyName = true)]
    public int[]? Order { get; set; }

    private protected override IReadOnlyList<AccessControlRule> Choose(ServiceConfiguration owner) =>
        [.. this.ChooseRules(owner, AccessControl, Order)];

    private protected override void Change(AccessControlRule item)
    {
        ServiceConfiguration? configuration = item.GetConfiguration();
        AccessControl? control = item.AccessControl is { } name ? configuration?.AccessControls[name] : null;
        IReadOnlyList<ItemReference> references = control?.FindReferences() ?? [];
        item.Remove();
        if (control is not null && control.GetConfiguration() is null)
        {
            WarnOfReferences($"Access control '{control.Name}'", references);
        }
    }
}
