using System;
using System.Collections.Generic;
using System.Linq;
using CloudServiceTools.Configuration;

namespace CloudServiceTools.PowerShell.Commands.Configuration;

/// <summary>What the cmdlets of configurations share: the choosing of roles and other items by names.</summary>
public abstract class ConfigurationCommand : CsCommand
{
    private protected const string ConfigurationSet = "Configuration";

    /// <summary>
    /// The items that have one of the names, or match it; all of them where no name is given. A name that is no pattern
    /// and that no item has is an error.
    /// </summary>
    private protected IReadOnlyCollection<T> Choose<T>(
        IReadOnlyCollection<T> items, string[]? names, Action<string> require)
        where T : ConfigurationItem
    {
        if (names is null)
        {
            return items;
        }

        List<T> chosen = [];
        foreach (string name in names)
        {
            IReadOnlyList<T> found = NameFilter.Choose(items, name, item => item.GetNames());
            if (found.Count == 0 && !NameFilter.IsPattern(name))
            {
                Require(() => require(name));
            }

            chosen.AddRange(found.Except(chosen));
        }

        return chosen;
    }

    /// <summary>The roles that have one of the names, or match it; all of them where no name is given.</summary>
    private protected IReadOnlyCollection<RoleConfiguration> ChooseRoles(ServiceConfiguration configuration, string[]? names) =>
        Choose(configuration.Roles, names, name => configuration.GetRole(name));

    /// <summary>
    /// The rules of access controls that have one of the numbers; all of them where none is given. A number that no rule
    /// has is an error.
    /// </summary>
    private protected IReadOnlyCollection<AccessControlRule> ChooseRules(
        ServiceConfiguration configuration, string[]? controlNames, int[]? orders)
    {
        IReadOnlyCollection<AccessControl> controls =
            Choose(configuration.AccessControls, controlNames, name => configuration.GetAccessControl(name));
        List<AccessControlRule> rules = [.. controls.SelectMany(control => control.Rules)];
        if (orders is null || controls.Count == 0)
        {
            return rules;
        }

        foreach (int order in orders.Where(order => !rules.Exists(rule => rule.Order == order)))
        {
            Require(() => controls.First().GetRule(order));
        }

        return rules.FindAll(rule => orders.Contains(rule.Order ?? -1));
    }

    /// <summary>
    /// The access controls of endpoints whose role and endpoint have one of the names, or match it. Names that are no
    /// patterns and that nothing has are an error.
    /// </summary>
    private protected IReadOnlyCollection<EndpointAcl> ChooseAcls(
        ServiceConfiguration configuration, string[]? roles, string[]? endpoints)
    {
        List<EndpointAcl> found = [.. configuration.EndpointAcls
            .Where(acl => IsNamed(acl.Role, roles) && IsNamed(acl.Endpoint, endpoints))];
        string[] given = [.. roles ?? [], .. endpoints ?? []];
        if (found.Count == 0 && given.Length > 0 && !given.Any(NameFilter.IsPattern))
        {
            Require(() => configuration.GetEndpointAcl(string.Join("/", given)));
        }

        return found;

        static bool IsNamed(string value, string[]? names) =>
            names is null || names.Any(name => NameFilter.Choose([value], name, text => [text]).Count > 0);
    }

    /// <summary>
    /// Runs what throws an error where a name is missing. The whole call is refused then, unless a cmdlet that only
    /// reads goes on with the other names.
    /// </summary>
    private protected virtual void Require(Action work) => work();

    /// <summary>The name of an item with that of what it stands in, such as <c>WebRole1/Ssl</c>.</summary>
    private protected static string FullName(ConfigurationItem item)
    {
        IReadOnlyList<string> names = item.GetNames();
        return names[names.Count - 1];
    }

    /// <summary>Asks about an item as <c>-WhatIf</c> shows it.</summary>
    private protected bool ShouldChange(string noun, string name) =>
        ShouldProcess($"{noun} '{name}'", MyInvocation.MyCommand.Name);
}
