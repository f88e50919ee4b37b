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
    [DefinitionTransformation]
    public DefinitionSource Definition { get; set; } = null!;

    /// <inheritdoc/>
    protected override void ProcessRecord() => Attempt(Definition, definition =>
    {
        RulePlan plan = RulePlan.Shortest(definition);
        if (!plan.IsShortest)
        {
            Warn(
                $"{plan.RulesAfter} rules say the same as the {plan.RulesBefore} of definition '{definition.Name}'; "
                + $"whether fewer would do was not settled in reasonable time.");
        }

        if (plan.Changes.Count == 0)
        {
            Note($"The traffic rules of definition '{definition.Name}' are as few as can be.");
        }
        else
        {
            Apply(definition, plan, effects: []);
        }

        WriteObject(Definition.Result);
    });
}
