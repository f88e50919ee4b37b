using System;
using System.Collections.Generic;
using System.IO;
using System.Linq;
using CloudServiceTools.Configuration;
using CloudServiceTools.Errors;

namespace CloudServiceTools.Analysis;

/// <summary>What the rules about configurations share: the roles of both files side by side, and words.</summary>
internal static class ConfigurationPhrase
{
    /// <summary>The configuration as a sentence names it: by its file, where it has one.</summary>
    internal static Phrase Of(ServiceConfiguration configuration) =>
        configuration.Path is { } path ? Phrase.Whole(Path.GetFileName(path)) : $"the configuration";

    /// <summary>The roles that both files have.</summary>
    internal static IEnumerable<(RoleFacts Declared, RoleConfiguration Role)> Pairs(
        AnalysisContext context, ServiceConfiguration configuration)
    {
        foreach (RoleFacts declared in RolesByName(context))
        {
            if (configuration.Roles[declared.Name] is { } role)
            {
                yield return (declared, role);
            }
        }
    }

    /// <summary>Of roles of one name the first counts: CSD2002 reports the others.</summary>
    internal static IEnumerable<RoleFacts> RolesByName(AnalysisContext context)
    {
        HashSet<string> seen = new(StringComparer.OrdinalIgnoreCase);
        return context.Roles.Where(role => seen.Add(role.Name));
    }
}
