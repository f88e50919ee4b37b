using System;
using System.Collections.Generic;
using System.Linq;
using CloudServiceTools.Configuration;
using CloudServiceTools.Errors;
using CloudServiceTools.Model;
using CloudServiceTools.Schema;

namespace CloudServiceTools.Analysis;

/// <summary>
/// The only name that a definition has and a configuration lacks, and the only one that it is the other way round with: probably one
/// thing, which was renamed in one of the two files. To add the one and remove the other would lose its values.
/// </summary>
/// <param name="Declared">The name in the definition.</param>
/// <param name="Configured">The name in the configuration.</param>
internal sealed record RenamedPair(string Declared, string Configured)
{
    /// <summary>The role that was renamed, looked for when a finding needs it.</summary>
    internal static Lazy<RenamedPair?> OfRoles(AnalysisContext context, ServiceConfiguration configuration) =>
        OfNames(context, configuration.Roles.Select(role => role.Name));

    /// <summary>The same by names of roles in another part of a configuration.</summary>
    internal static Lazy<RenamedPair?> OfNames(AnalysisContext context, IEnumerable<string> roleNames) =>
        new(() => Find(context.Roles.Select(role => role.Name), roleNames));

    /// <summary>The setting of a role that was renamed. What modules bring has the name that it always had.</summary>
    internal static Lazy<RenamedPair?> OfSettings(RoleFacts declared, RoleConfiguration role) => new(() => Find(
        Own(declared.Settings), OfAuthor(role.Settings.Select(setting => setting.Name))));

    /// <summary>The certificate of a role that was renamed.</summary>
    internal static Lazy<RenamedPair?> OfCertificates(RoleFacts declared, RoleConfiguration role) => new(() => Find(
        Own(declared.Certificates), OfAuthor(role.Certificates.Select(certificate => certificate.Name))));

    /// <summary>The pair of two lists; null where not exactly one name of each is missing in the other.</summary>
    internal static RenamedPair? Find(IEnumerable<string> declared, IEnumerable<string> configured)
    {
        HashSet<string> here = Set(declared);
        HashSet<string> there = Set(configured);
        return Only(here, there) is { } missing && Only(there, here) is { } extra ? new(missing, extra) : null;
    }

    /// <summary>What to do about a name that only the definition has.</summary>
    /// <param name="pair">What was probably renamed; null where nothing was.</param>
    /// <param name="noun">What has the name.</param>
    /// <param name="name">The name.</param>
    /// <param name="otherwise">What to do where it was not renamed; without its period.</param>
    internal static Phrase AdviceOnDeclared(RenamedPair? pair, string noun, string name, Phrase otherwise) => pair is not null && NameComparer.AreSame(pair.Declared, name)
        ? $"was the {noun} '{pair.Configured}' renamed? Rename it in the configuration too, so that what it says is kept; otherwise {otherwise}."
        : $"{otherwise}.";

    /// <summary>What to do about a name that only the configuration has; null where no renaming explains it.</summary>
    /// <inheritdoc cref="AdviceOnDeclared"/>
    internal static Phrase? AdviceOnConfigured(RenamedPair? pair, string noun, string name) => pair is not null && NameComparer.AreSame(pair.Configured, name)
        ? (Phrase)$"was the {noun} renamed to '{pair.Declared}'? Rename it in the configuration too, so that what it says is kept."
        : null;

    private static IEnumerable<string> Own(IEnumerable<NamedRoleItem> items) =>
        OfAuthor(items.Where(item => item.Origin is null).Select(item => item.Name));

    private static IEnumerable<string> OfAuthor(IEnumerable<string> names) =>
        names.Where(name => !name.StartsWith(ImportedModule.Namespace, StringComparison.OrdinalIgnoreCase));

    private static HashSet<string> Set(IEnumerable<string> names) => new(names.Where(name => name.Length > 0), NameComparer.Instance);

    private static string? Only(HashSet<string> names, HashSet<string> others)
    {
        string? only = null;
        foreach (string name in names)
        {
            if (!others.Contains(name))
            {
                if (only is not null)
                {
                    return null;
                }

                only = name;
            }
        }

        return only;
    }
}
