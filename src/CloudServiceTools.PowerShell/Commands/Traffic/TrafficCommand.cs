using System;
using System.Collections.Generic;
using System.Linq;
using System.Management.Automation;
using CloudServiceTools.Errors;
using CloudServiceTools.Model;
using CloudServiceTools.Traffic;

namespace CloudServiceTools.PowerShell.Commands.Traffic;

/// <summary>A cmdlet that asks who may reach what, and chooses sources and endpoints by names and patterns.</summary>
public abstract class TrafficCommand : CsCommand
{
    /// <summary>The definition.</summary>
    [Parameter(Mandatory = true, ValueFromPipeline = true)]
    public ServiceDefinition Definition { get; set; } = null!;

    /// <summary>Whether the endpoints count that imports add to roles.</summary>
    [Parameter]
    public SwitchParameter IncludeImported { get; set; }

    /// <summary>The sources that have one of the names, or match it.</summary>
    /// <exception cref="CsException">CsRoleNotFound, for a name that is no pattern and that no source has.</exception>
    private protected IReadOnlyList<string> ChooseSources(TrafficMap map, string[] names) =>
        ChooseAny(map.Sources, names, source => [source], name => map.RequireSource(name));

    /// <summary>The endpoints that have one of the names, alone or as Role/Endpoint, or match it.</summary>
    /// <exception cref="CsException">
    /// CsRoleNotFound, CsEndpointNotFound, for a name that is no pattern and that no endpoint has.
    /// </exception>
    private protected IReadOnlyList<Endpoint> ChooseEndpoints(TrafficMap map, string[] names) =>
        ChooseAny(map.Endpoints, names, endpoint => endpoint.GetNames(), name => RequireEndpoint(map, name));

    private void RequireEndpoint(TrafficMap map, string name) =>
        _ = name.IndexOf('/') < 0 && Definition.Roles[name] is null ? Definition.GetEndpoints(name)[0] : map.RequireEndpoint(name);

    /// <summary>In the order of the items, however the names are ordered.</summary>
    private IReadOnlyList<T> ChooseAny<T>(
        IReadOnlyList<T> items, string[] names, Func<T, IEnumerable<string>> namesOf, Action<string> require)
    {
        HashSet<T> chosen = [];
        foreach (string name in names)
        {
            IReadOnlyList<T> found = NameFilter.Choose(items, name, namesOf);
            if (found.Count == 0 && !NameFilter.IsPattern(name))
            {
                Require(() => require(name));
            }

            chosen.UnionWith(found);
        }

        return [.. items.Where(chosen.Contains)];
    }
}
