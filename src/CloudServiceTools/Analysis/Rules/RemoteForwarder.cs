using System;
using System.Collections.Generic;
using System.Linq;
using CloudServiceTools.Model;

namespace CloudServiceTools.Analysis.Rules;

/// <summary>
/// CSD3010: remote desktop comes in by one role. A service without a forwarder runs all the same, and that two are refused
/// is stated nowhere, which is why nothing of this is an error.
/// </summary>
internal sealed class RemoteForwarder() : AnalyzerRule(
    "CSD3010",
    "RemoteForwarder",
    DiagnosticSeverity.Warning,
    "The service does not have exactly one role that forwards remote desktop.")
{
    internal override RuleSubject Subject => RuleSubject.Import;

    internal override IEnumerable<Finding> Check(AnalysisContext context)
    {
        Import[] forwarders = FirstImports(context, "RemoteForwarder");
        for (int i = 1; i < forwarders.Length; i++)
        {
            yield return Finding.At(
                forwarders[i],
                $"Role '{forwarders[i].Role}' imports RemoteForwarder, and role '{forwarders[0].Role}' does so already: remove one of the two "
                + $"imports, since both open the public port 3389 and one forwards to every role.");
        }

        if (forwarders.Length == 0 && FirstImports(context, "RemoteAccess").FirstOrDefault() is { } access)
        {
            yield return Finding.At(
                access,
                $"Role '{access.Role}' imports RemoteAccess, and no role imports RemoteForwarder, so nobody gets in by remote desktop: "
                + $"import RemoteForwarder in one role.");
        }
    }

    /// <summary>The first import of a module in each role that has one.</summary>
    private static Import[] FirstImports(AnalysisContext context, string moduleName) =>
        Array.FindAll(Array.ConvertAll(context.Roles, role => role.FindImport(moduleName)!), import => import is not null);
}
