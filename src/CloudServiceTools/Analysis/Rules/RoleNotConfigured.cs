using System;
using System.Collections.Generic;
using CloudServiceTools.Configuration;

namespace CloudServiceTools.Analysis.Rules;

/// <summary>CSD5002: a role without instances cannot be deployed.</summary>
internal sealed class RoleNotConfigured() : ConfigurationRule(
    "CSD5002",
    "RoleNotConfigured",
    DiagnosticSeverity.Error,
    "The configuration lacks a role that the definition has.")
{
    private protected override IEnumerable<Finding> Check(AnalysisContext context, ServiceConfiguration configuration)
    {
        Lazy<RenamedPair?> renamed = RenamedPair.OfRoles(context, configuration);
        foreach (RoleFacts role in ConfigurationPhrase.RolesByName(context))
        {
            if (role.Name.Length > 0 && !configuration.Roles.Contains(role.Name))
            {
                yield return Finding.At(
                    role.Role,
                    $"Role '{role.Name}' is not in {ConfigurationPhrase.Of(configuration)}: "
                    + RenamedPair.AdviceOnDeclared(renamed.Value, "role", role.Name, $"add it with an instance count"));
            }
        }
    }
}
