using System.Collections.Generic;
using System.Linq;

namespace CloudServiceTools.Analysis.Rules;

/// <summary>CSD7002: the platform takes such names, and tools that make folders and arguments of them do not.</summary>
internal sealed class RoleNameCharacters() : AnalyzerRule(
    "CSD7002",
    "RoleNameCharacters",
    DiagnosticSeverity.Information,
    "The name of a role has white space or control characters.")
{
    /// <summary>What else file names may not have, names may not have either, and CSD1008 says so.</summary>
    internal override IEnumerable<Finding> Check(AnalysisContext context) =>
        from role in context.Roles
        where NameHints.IsName(role.Name) && HasWhiteSpaceOrControl(role.Name)
        let what = role.Name.Any(char.IsWhiteSpace) ? "white space" : "a control character"
        select Finding.At(
            role.Role,
            $"{ElementPhrase.Describe(role.Role.Element)} has {what} in its name, which Azure PowerShell refuses: rename the role.");

    private static bool HasWhiteSpaceOrControl(string name)
    {
        foreach (char c in name)
        {
            if (char.IsWhiteSpace(c) || char.IsControl(c))
            {
                return true;
            }
        }

        return false;
    }
}
