using System;
using System.Collections.Generic;
using System.Linq;
using CloudServiceTools.Configuration;

namespace CloudServiceTools.Analysis.Rules;

/// <summary>CSD5003: a configuration speaks of the definition's roles alone.</summary>
internal sealed class RoleNotDeclared() : ConfigurationRule(
    "CSD5003",
    "RoleNotDeclared",
    DiagnosticSeverity.Error,
    "The configuration has a role that the definition lacks.")
{
    private protected override IEnumerable<Finding> Check(AnalysisContext context, ServiceConfiguration configuration)
    {
        NameHints hints = context.Hints;
        Lazy<RenamedPair?> renamed = RenamedPair.OfRoles(context, configuration);
        return from role in configuration.Roles
               where role.Name.Length > 0 && !context.Definition.Roles.Contains(role.Name)
               select Finding.At(
                   role,
                   $"The definition has no role '{role.Name}': "
                   + (RenamedPair.AdviceOnConfigured(renamed.Value, "role", role.Name)
                       ?? hints.For(role.Name, context.Definition.Roles, $"remove it from the configuration")));
    }
}
