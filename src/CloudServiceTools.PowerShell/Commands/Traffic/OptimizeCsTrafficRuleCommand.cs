using System.Management.Automation;
using CloudServiceTools.Model;
using CloudServiceTools.Traffic;

namespace CloudServiceTools.PowerShell.Commands.Traffic;

/// <summary>Optimize-CsTrafficRule: writes the fewest traffic rules that give the same reachability.</summary>
[Cmdlet(VerbsCommon.Optimize, "CsTrafficRule", SupportsShouldProcess = true,
    HelpUri = ProjectAddress.CmdletPages + "Optimize-CsTrafficRule.md")]
[OutputType(typeof(ServiceDefinition))]
public sealed class OptimizeCsTrafficRuleCommand : RulePlanCommand
{
    /// <summary>The definition.</summary>
    [Parameter(Mandatory = true, ValueFromPipeline = true)]
    public ServiceDefinition Definition { get; set; } = null!;

    /// <inheritdoc/>
    protected override void ProcessRecord() => Attempt(() =>
    {
        RulePlan plan = RulePlan.Shortest(Definition);
        if (!plan.IsShortest)
        {
            Warn(
                $"{plan.RulesAfter} rules say the same as the {plan.RulesBefore} of definition '{Definition.Name}'; "
                + $"whether fewer would do was not settled in reasonable time.");
        }

        if (plan.Changes.Count == 0)
        {
            Note($"The traffic rules of definition '{Definition.Name}' are as few as can be.");
        }
        else
        {
            Apply(Definition, plan, effects: []);
        }

        WriteObject(Definition);
    });
}
