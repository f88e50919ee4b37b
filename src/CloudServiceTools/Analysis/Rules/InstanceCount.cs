using System.Collections.Generic;
using System.Linq;
using CloudServiceTools.Configuration;

namespace CloudServiceTools.Analysis.Rules;

/// <summary>CSD5008: a role runs on one instance at the least.</summary>
internal sealed class InstanceCount() : LoneConfigurationRule(
    "CSD5008",
    "InstanceCount",
    DiagnosticSeverity.Error,
    "A role has less than one instance, or a number of instances that is none.")
{
    private protected override IEnumerable<Finding> Check(ServiceConfiguration configuration) =>
        from role in configuration.Roles
        where role.InstanceCount is < 1
        select Finding.At(role, $"Role '{role.Name}' has {role.InstanceCount} instances, and needs 1 at the least: correct Instances.");
}
