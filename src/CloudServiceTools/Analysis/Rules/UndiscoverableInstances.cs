using System.Collections.Generic;
using System.Linq;
using CloudServiceTools.Configuration;
using CloudServiceTools.Errors;
using CloudServiceTools.Model;

namespace CloudServiceTools.Analysis.Rules;

/// <summary>CSD5014: RoleEnvironment lists other instances only where the role has an internal endpoint.</summary>
internal sealed class UndiscoverableInstances() : AnalyzerRule(
    "CSD5014",
    "UndiscoverableInstances",
    DiagnosticSeverity.Information,
    "A role has several instances and no internal endpoint, so that they cannot discover one another.")
{
    private const int ListedFiles = 8;

    /// <inheritdoc/>
    public override bool NeedsConfiguration => true;

    internal override RuleSubject Subject => RuleSubject.Configuration;

    /// <summary>One finding for a role, whatever configurations give it several instances: the definition is what lacks something.</summary>
    internal override IEnumerable<Finding> Check(AnalysisContext context)
    {
        foreach (RoleFacts role in ConfigurationPhrase.RolesByName(context))
        {
            ServiceConfiguration[] several =
                [.. context.Configurations.Where(configuration => configuration.Roles[role.Name]?.InstanceCount > 1)];
            if (several.Length > 0 && !role.Endpoints.Any(endpoint => endpoint.Kind == EndpointKind.Internal))
            {
                Phrase more = several.Length > ListedFiles ? (Phrase)$" and {several.Length - ListedFiles} more" : $"";
                yield return Finding.At(
                    role.Role,
                    $"Role '{role.Name}' has several instances in {Phrase.Join(", ", several.Take(ListedFiles).Select(ConfigurationPhrase.Of))}{more}, "
                    + $"and they cannot discover one another at run time, since it has no internal endpoint: add one where they need to.");
            }
        }
    }
}
