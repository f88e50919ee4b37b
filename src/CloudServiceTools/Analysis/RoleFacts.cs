using System;
using System.Collections.Generic;
using System.Linq;
using CloudServiceTools.Model;

namespace CloudServiceTools.Analysis;

/// <summary>A role with what its imports add, read once for all rules.</summary>
internal sealed class RoleFacts
{
    private Import[]? _imports;
    private Endpoint[]? _endpoints;
    private Endpoint[]? _endpointsImportedFirst;
    private IReadOnlyList<Setting>? _settings;
    private IReadOnlyList<Certificate>? _certificates;
    private HashSet<string>? _endpointNames;

    internal RoleFacts(Role role)
    {
        Effective = new EffectiveRole(role);
    }

    internal Role Role => Effective.Role;

    /// <summary>The role as it is deployed. The rules also look at what is there twice.</summary>
    internal EffectiveRole Effective { get; }

    internal string Name => Role.Name;

    internal Import[] Imports => _imports ??= Role.Imports.ToArray();

    /// <summary>The role's endpoints, its own first, with those that an import adds under a name that the file has already.</summary>
    internal Endpoint[] Endpoints => _endpoints ??= ReadEndpoints();

    /// <summary>The role's endpoints, those of imports first, because they cannot be changed.</summary>
    internal Endpoint[] EndpointsImportedFirst => _endpointsImportedFirst ??= Endpoints.ImportedFirst();

    /// <summary>The settings that the role declares, its own first, and each name once.</summary>
    internal IReadOnlyList<Setting> Settings => _settings ??= Once(Effective.Settings);

    /// <summary>The certificates that the role declares, its own first, and each name once.</summary>
    internal IReadOnlyList<Certificate> Certificates => _certificates ??= Once(Effective.Certificates);

    /// <summary>Whether the role imports a module of that name.</summary>
    internal bool HasImport(string moduleName) => FindImport(moduleName) is not null;

    /// <summary>The first import of a module of that name; null where there is none.</summary>
    internal Import? FindImport(string moduleName) => Array.Find(
        Imports, import => NameComparer.AreSame(import.ModuleName, moduleName));

    /// <summary>
    /// Whether a name starts like those of a module that the role imports and whose content is not known, so that
    /// nothing can be said about it.
    /// </summary>
    internal bool IsOfUnknownModule(string name) => Effective.MayDeclare(name);

    /// <summary>Whether the role, or an import of it, has an endpoint of the name.</summary>
    internal bool HasEndpoint(string name) =>
        (_endpointNames ??= new(Endpoints.Select(endpoint => endpoint.Name), NameComparer.Instance)).Contains(name);

    private Endpoint[] ReadEndpoints()
    {
        Endpoint[] own = Role.Endpoints.ToArray();
        return Imports.Length == 0 ? own : [.. own, .. Imports.SelectMany(import => import.Endpoints)];
    }

    /// <summary>Each name once, because a configuration gives it one value: a broken file may have it twice.</summary>
    private static IReadOnlyList<T> Once<T>(IReadOnlyList<T> items)
        where T : NamedRoleItem
    {
        if (items.Count < 2)
        {
            return items;
        }

        HashSet<string> names = new(NameComparer.Instance);
        return [.. items.Where(item => names.Add(item.Name))];
    }
}

/// <summary>Puts endpoints in order.</summary>
internal static class EndpointOrder
{
    /// <summary>What imports add comes first, because it cannot be changed.</summary>
    internal static Endpoint[] ImportedFirst(this Endpoint[] endpoints)
    {
        Endpoint[] imported = Array.FindAll(endpoints, endpoint => endpoint.Origin is not null);
        return imported.Length == 0 ? endpoints : [.. imported, .. endpoints.Where(endpoint => endpoint.Origin is null)];
    }
}
