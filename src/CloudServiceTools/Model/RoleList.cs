using System;
using System.Collections.Generic;
using System.Linq;
using CloudServiceTools.Schema;

namespace CloudServiceTools.Model;

/// <summary>Where a role has the items of a kind, or of kinds that stand in one list.</summary>
/// <param name="Kinds">The kinds.</param>
/// <param name="Own">Those that the file has.</param>
/// <param name="Imported">Those that imports add; null for a kind that no import adds.</param>
internal sealed record RoleList(
    IReadOnlyList<ItemKind> Kinds, Func<Role, IEnumerable<RoleItem>> Own, Func<Role, IEnumerable<RoleItem>>? Imported = null)
{
    private static readonly RoleList[] All =
    [
        new(
            ItemClasses.KindsOf<Endpoint>(),
            role => role.Endpoints,
            role => role.Imports.SelectMany(import => import.Endpoints)),
        new(ItemClasses.KindsOf<SiteItem>(), role => role.Sites.SelectMany(site => site.WithDescendants())),
        new([DefinitionKinds.Binding], role => role.Sites.SelectMany(site => site.Bindings)),
        new([DefinitionKinds.Import], role => role.Imports),
        new([DefinitionKinds.Setting], role => role.Settings, role => role.Imports.SelectMany(import => import.Settings)),
        new([DefinitionKinds.LocalStorage], role => role.LocalStorage),
        new(
            [DefinitionKinds.Certificate],
            role => role.Certificates,
            role => role.Imports.SelectMany(import => import.Certificates)),
        new([DefinitionKinds.StartupTask], role => role.StartupTasks),
        new(
            [DefinitionKinds.EnvironmentVariable],
            role => role.StartupTasks.SelectMany(task => task.Variables).Concat(role.Variables)),
        new(ItemClasses.KindsOf<EntryPoint>(), role => role.EntryPoints),
        new([DefinitionKinds.Content], role => role.Contents),
    ];

    /// <summary>The lists that can have items of a class; the others need not be read.</summary>
    internal static IReadOnlyList<RoleList> Of<T>()
        where T : RoleItem => Lists<T>.All;

    private static class Lists<T>
        where T : RoleItem
    {
        internal static readonly RoleList[] All = Array.FindAll(
            RoleList.All, list => list.Kinds.Intersect(ItemClasses.KindsOf<T>()).Any());
    }
}
