using System;
using System.Collections.Generic;
using System.Linq;
using CloudServiceTools.Configuration;
using CloudServiceTools.Model;

namespace CloudServiceTools.PowerShell.Commands.Configuration;

/// <summary>How the cmdlets choose parts of configurations by what names them.</summary>
internal static class ConfigurationChoice
{
    /// <summary>The roles that have one of the names, or match it; all of them where no name is given.</summary>
    internal static IReadOnlyCollection<RoleConfiguration> ChooseRoles(
        this CsCommand command, ServiceConfiguration configuration, string[]? names) =>
        command.Choose(configuration.Roles, names, name => configuration.GetRole(name));

    /// <summary>
    /// The rules of access controls that have one of the numbers; all of them where none is given. A number that no rule
    /// has is an error.
    /// </summary>
    internal static IReadOnlyCollection<AccessControlRule> ChooseRules(
        this CsCommand command, ServiceConfiguration configuration, string[]? controlNames, int[]? orders)
    {
        IReadOnlyCollection<AccessControl> controls =
            command.Choose(configuration.AccessControls, controlNames, name => configuration.GetAccessControl(name));
        List<AccessControlRule> rules = [.. controls.SelectMany(control => control.Rules)];
        if (orders is null || controls.Count == 0)
        {
            return rules;
        }

        foreach (int order in orders.Where(order => !rules.Exists(rule => rule.Order == order)))
        {
            command.Require(() => controls.First().GetRule(order));
        }

        return rules.FindAll(rule => orders.Contains(rule.Order ?? -1));
    }

    /// <summary>
    /// The access controls of endpoints whose role (or Role/Endpoint) and endpoint have one of the names, or match it. A
    /// name that is no pattern and that nothing has is an error.
    /// </summary>
    internal static IReadOnlyCollection<EndpointAcl> ChooseAcls(
        this CsCommand command, ServiceConfiguration configuration, string[]? roles, string[]? endpoints)
    {
        IReadOnlyCollection<EndpointAcl> ofRoles = Named(configuration.EndpointAcls, roles, acl => [acl.Role, $"{acl.Role}/{acl.Endpoint}"]);
        return Named(ofRoles, endpoints, acl => [acl.Endpoint]);

        IReadOnlyCollection<EndpointAcl> Named(
            IReadOnlyCollection<EndpointAcl> acls, string[]? names, Func<EndpointAcl, IEnumerable<string>> namesOf) =>
            NamePattern.Choose(acls, names, namesOf, name => command.Require(() => configuration.GetEndpointAcl(name)));
    }

    /// <summary>
    /// The names of the roles that are chosen by names or patterns, and those that an item is there for though the
    /// configuration has no such role.
    /// </summary>
    internal static IReadOnlyList<string> ChooseRoleNames<T>(
        this CsCommand command, ServiceConfiguration configuration, IEnumerable<string> names, NamedCollection<T> items)
        where T : ConfigurationItem
    {
        List<string> chosen = [];
        foreach (string name in names)
        {
            string[] found = items.Contains(name) ? [name] : [.. command.ChooseRoles(configuration, [name]).Select(role => role.Name)];
            chosen.AddRange(found.Except(chosen, NameComparer.Instance));
        }

        return chosen;
    }
}
