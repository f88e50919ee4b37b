using System.Collections.Generic;
using System.Linq;
using CloudServiceTools.Model;
using CloudServiceTools.Schema;

namespace CloudServiceTools.Analysis.Rules;

/// <summary>CSD3011: the platform sets each storage aside on one disk of the machine.</summary>
internal sealed class LocalStorageSize() : AnalyzerRule(
    "CSD3011",
    "LocalStorageSize",
    DiagnosticSeverity.Warning,
    "The local storage of a role is larger than the disk of its VM size.")
{
    internal override IEnumerable<Finding> Check(AnalysisContext context) =>
        from facts in context.Roles
        let role = facts.Role
        where role.LocalStorage.Count > 0 && VMSizes.DiskOf(role.VMSize) is { } disk && SizeOf(role) > disk
        select Finding.At(
            role,
            $"The local storage of role '{role.Name}' adds up to {SizeOf(role)} MB, and a machine of the size {role.VMSize} has a disk "
            + $"of {VMSizes.DiskOf(role.VMSize)} MB: give less, or a larger vmsize.");

    private static long SizeOf(Role role)
    {
        long megabytes = 0;
        foreach (LocalStorage storage in role.LocalStorage)
        {
            megabytes += SizeOf(storage);
        }

        return megabytes;
    }

    /// <summary>A size that is no positive number is CSD1008's affair and adds nothing here.</summary>
    private static long SizeOf(LocalStorage storage) => storage.SizeInMB is > 0 and int size ? size : 0;
}
