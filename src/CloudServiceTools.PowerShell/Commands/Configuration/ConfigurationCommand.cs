using System;
using System.Collections.Generic;
using System.Linq;
using CloudServiceTools.Configuration;
using CloudServiceTools.Model;

namespace CloudServiceTools.PowerShell.Commands.Configuration;

/// <summary>What the cmdlets of configurations share: the choosing of roles, rules and lists by what names them.</summary>
public abstract class ConfigurationCommand : CsCommand
{
    private protected const string ConfigurationSet = "Configuration";

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
    /// The access controls of endpoints whose role (or Role/Endpoint) and endpoint have one of the names, or match it. A
    /// name that is no pattern and that nothing has is an error.
    /// </summary>
    private protected IReadOnlyCollection<EndpointAcl> ChooseAcls(
        ServiceConfiguration configuration, string[]? roles, string[]? endpoints)
    {
        IReadOnlyCollection<EndpointAcl> ofRoles = Named(configuration.EndpointAcls, roles, acl => [acl.Role, $"{acl.Role}/{acl.Endpoint}"]);
        return Named(ofRoles, endpoints, acl => [acl.Endpoint]);

        IReadOnlyCollection<EndpointAcl> Named(
            IReadOnlyCollection<EndpointAcl> acls, string[]? names, Func<EndpointAcl, IEnumerable<string>> namesOf) =>
            NamePattern.Choose(acls, names, namesOf, name => Require(() => configuration.GetEndpointAcl(name)));
    }

    private protected override void Require(Action work) => work();

    /// <summary>Asks about an item as <c>-WhatIf</c> shows it.</summary>
    private protected bool ShouldChange(string noun, string name) =>
        Confirms($"{noun} '{name}'");
}
