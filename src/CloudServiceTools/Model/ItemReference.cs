using System;
using System.Collections.Generic;
using System.Linq;
using System.Text.RegularExpressions;
using CloudServiceTools.Xml;

namespace CloudServiceTools.Model;

/// <summary>A place in a definition that names a role or an endpoint.</summary>
public sealed class ItemReference
{
    private readonly SourceElement _element;
    private readonly string _attribute;

    private ItemReference(SourceElement element, string attribute, string description)
    {
        _element = element;
        _attribute = attribute;
        Description = description;
    }

    /// <summary>What names it, in words.</summary>
    public string Description { get; }

    /// <summary>The line of the place, from 1; 0 outside a definition.</summary>
    public int Line => _element.Document?.Locate(_element).Line ?? 0;

    /// <summary>The description with its line.</summary>
    public override string ToString() => Line > 0 ? $"{Description} (line {Line})" : Description;

    /// <summary>Site bindings, environment variables and traffic rules that name an endpoint.</summary>
    internal static IEnumerable<ItemReference> ToEndpoint(Endpoint endpoint)
    {
        string name = endpoint.Name;
        Role? role = endpoint.Owner;
        if (role is null)
        {
            yield break;
        }

        foreach (Site site in role.Sites)
        {
            foreach (Binding binding in site.Bindings.Where(binding => IsSame(binding.EndpointName, name)))
            {
                yield return new ItemReference(
                    binding.Element, "endpointName", $"binding '{binding.Name}' of site '{site.Name}'");
            }
        }

        Regex? step = null;
        foreach (SourceElement value in RoleInstanceValues(role.Element))
        {
            step ??= EndpointStep(name);
            if (step.IsMatch(value.GetAttribute("xpath") ?? string.Empty))
            {
                string variable = value.Parent?.GetAttribute("name") ?? string.Empty;
                yield return new ItemReference(value, "xpath", $"environment variable '{variable}'");
            }
        }

        foreach (SourceElement destination in RuleParts(role.GetDefinition(), "RoleEndpoint"))
        {
            if (IsSame(destination.GetAttribute("endpointName"), name)
                && IsSame(destination.GetAttribute("roleName"), role.Name))
            {
                yield return new ItemReference(destination, "endpointName", "traffic rule destination");
            }
        }
    }

    /// <summary>Traffic rules that name a role, as source or as the role of a destination.</summary>
    internal static IEnumerable<ItemReference> ToRole(Role role) =>
        from part in RuleParts(role.GetDefinition(), "RoleEndpoint").Concat(RuleParts(role.GetDefinition(), "FromRole"))
        where IsSame(part.GetAttribute("roleName"), role.Name)
        select new ItemReference(
            part, "roleName", part.LocalName == "FromRole" ? "traffic rule source" : "traffic rule destination");

    /// <summary>Makes the place name the item by its new name.</summary>
    internal void Rename(string oldName, string newName)
    {
        string value = _attribute == "xpath"
            ? EndpointStep(oldName).Replace(
                _element.GetAttribute(_attribute)!,
                match => match.Groups[1].Value + newName + match.Groups[2].Value)
            : newName;
        _element.SetAttribute(_attribute, value, after: null);
    }

    private static bool IsSame(string? left, string right) =>
        string.Equals(left, right, StringComparison.OrdinalIgnoreCase);

    /// <summary>The step <c>Endpoint[@name='…']</c> of a role instance xpath, cut around the name.</summary>
    private static Regex EndpointStep(string name) => new(
        $"""(/Endpoint\s*\[\s*@name\s*=\s*["']){Regex.Escape(name)}(["']\s*\])""",
        RegexOptions.IgnoreCase | RegexOptions.CultureInvariant);

    private static IEnumerable<SourceElement> RoleInstanceValues(SourceElement element) =>
        element.Elements().SelectMany(child =>
            child.LocalName == "RoleInstanceValue" ? [child] : RoleInstanceValues(child));

    private static IEnumerable<SourceElement> RuleParts(ServiceDefinition? definition, string name) =>
        definition?.TrafficRules.SelectMany(rule => rule.Parts(name)) ?? [];
}
