using System.Collections.Generic;
using System.Management.Automation;
using CloudServiceTools.Configuration;
using CloudServiceTools.Model;
using CloudServiceTools.PowerShell.Completion;

namespace CloudServiceTools.PowerShell.Commands.Configuration;

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
