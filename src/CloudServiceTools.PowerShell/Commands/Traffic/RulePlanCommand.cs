using System;
using System.Collections.Generic;
using System.Linq;
using CloudServiceTools.Errors;
using CloudServiceTools.Model;
using CloudServiceTools.Traffic;

namespace CloudServiceTools.PowerShell.Commands.Traffic;

/// <summary>A cmdlet that writes other traffic rules in place of those that a definition has.</summary>
public abstract class RulePlanCommand : CsCommand
{
    /// <summary>Makes the changes of a plan, if they are confirmed, and says of each what it is.</summary>
    /// <param name="definition">The definition.</param>
    /// <param name="plan">The plan.</param>
    /// <param name="effects">What comes of it.</param>
    /// <returns>Whether they were made.</returns>
    private protected bool Apply(ServiceDefinition definition, RulePlan plan, IEnumerable<object> effects)
    {
        Phrase changes = Phrase.Join(Environment.NewLine, plan.Changes.Concat(effects).Select(change => Phrase.Whole(change.ToString())));
        Phrase caption = $"{plan.RulesAfter} in place of {plan.RulesBefore} traffic rules in definition '{definition.Name}'";
        if (!Confirms(Lines($"{caption}:", changes), Lines(changes, $"Make these changes?"), caption))
        {
            return false;
        }

        plan.Apply();
        return true;
    }

    private static Phrase Lines(params Phrase[] lines) => Phrase.Join(Environment.NewLine, lines);
}
