using System;
using System.Collections.Generic;
using System.Linq;
using CloudServiceTools.Configuration;

namespace CloudServiceTools.Analysis.Rules;

/// <summary>CSD5016: names are told apart ignoring case.</summary>
internal sealed class DuplicateInConfiguration() : ConfigurationRule(
    "CSD5016",
    "DuplicateInConfiguration",
    DiagnosticSeverity.Error,
    "The configuration has two roles, or a role two settings or certificates, of one name.")
{
    private protected override IEnumerable<Finding> Check(AnalysisContext context, ServiceConfiguration configuration) =>
        Repeated(configuration.Roles).Concat(configuration.Roles.SelectMany(role => Repeated(role.Settings).Concat(Repeated(role.Certificates))));

    private static IEnumerable<Finding> Repeated(IEnumerable<ConfigurationItem> items)
    {
        Dictionary<string, ConfigurationItem> seen = new(StringComparer.OrdinalIgnoreCase);
        foreach (ConfigurationItem item in items.Where(item => item.Key.Length > 0))
        {
            if (seen.TryGetValue(item.Key, out ConfigurationItem? first))
            {
                yield return Finding.At(
                    item, $"There is a second {item.Describe()}, and the first is on line {first.Line}: remove one of the two.");
            }
            else
            {
                seen[item.Key] = item;
            }
        }
    }
}
