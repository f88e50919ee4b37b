using System.Collections.Generic;
using System.Management.Automation;
using CloudServiceTools.Configuration;
using CloudServiceTools.PowerShell.Completion;

namespace CloudServiceTools.PowerShell.Commands.Configuration;

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
