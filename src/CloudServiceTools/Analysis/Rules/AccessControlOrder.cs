using System.Collections.Generic;
using System.Linq;
using CloudServiceTools.Configuration;

namespace CloudServiceTools.Analysis.Rules;

/// <summary>CSD5011: the order says which rule holds first.</summary>
internal sealed class AccessControlOrder() : LoneConfigurationRule(
    "CSD5011",
    "AccessControlOrder",
    DiagnosticSeverity.Error,
    "Two rules of an access control have the same order.")
{
    private protected override IEnumerable<Finding> Check(ServiceConfiguration configuration)
    {
        foreach (AccessControl control in configuration.AccessControls)
        {
            HashSet<string> orders = [];
            foreach (AccessControlRule rule in control.Rules.Where(rule => rule.Key.Length > 0 && !orders.Add(rule.Key)))
            {
                yield return Finding.At(rule, $"Access control '{control.Name}' has two rules of order {rule.Key}: give each an order of its own.");
            }
        }
    }
}
