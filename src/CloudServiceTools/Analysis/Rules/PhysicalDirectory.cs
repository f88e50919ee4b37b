using System.Collections.Generic;
using System.IO;
using System.Linq;

namespace CloudServiceTools.Analysis.Rules;

/// <summary>CSD7004: packaging stops at a folder that is not there. Opt-in: the folder of a build may not be there yet.</summary>
internal sealed class PhysicalDirectory : AnalyzerRule
{
    internal PhysicalDirectory()
        : base(
            "CSD7004",
            "PhysicalDirectory",
            DiagnosticSeverity.Warning,
            "The physicalDirectory of a site, virtual directory or application is not there.") => IsOptIn = true;

    internal override RuleSubject Subject => RuleSubject.Site;

    internal override IEnumerable<Finding> Check(AnalysisContext context)
    {
        string folder = context.Definition.Path is { } path
            ? Path.GetDirectoryName(Path.GetFullPath(path))!
            : Directory.GetCurrentDirectory();
        return from role in context.Definition.Roles
            from site in role.Sites
            from item in site.WithDescendants()
            where item.PhysicalDirectory is { } directory && !Exists(folder, directory)
            select Finding.At(
                item,
                $"{ElementPhrase.Describe(item.Element)} has the physicalDirectory '{item.PhysicalDirectory}', which is not there, seen "
                + $"from {folder}: correct the path, or make the folder.");
    }

    /// <summary>A definition is written for Windows, wherever it is read.</summary>
    private static bool Exists(string folder, string directory)
    {
        string local = directory.Replace('\\', Path.DirectorySeparatorChar);

        // Path.Combine throws at some texts that Directory.Exists takes.
        bool isRooted = local.Length > 0 && (local[0] == Path.DirectorySeparatorChar || local.IndexOf(':') == 1);
        return Directory.Exists(isRooted ? local : folder + Path.DirectorySeparatorChar + local);
    }
}
