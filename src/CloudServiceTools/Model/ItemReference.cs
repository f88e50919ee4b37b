using System.Collections.Generic;
using System.Linq;
using System.Text.RegularExpressions;
using CloudServiceTools.Errors;
using CloudServiceTools.Schema;
using CloudServiceTools.Xml;

namespace CloudServiceTools.Model;

/// <summary>A place in a definition or configuration that names a role, or an item of one.</summary>
public sealed class ItemReference
{
    private const int ListedReferences = 10;

    private readonly SourceElement _element;
    private readonly string _attribute;
    private readonly Phrase _description;
    private readonly string? _step;
    private readonly ElementSchema? _schema;

    private ItemReference(
        SourceElement element, string attribute, Phrase description, string? step = null, ElementSchema? schema = null)
    {
        _schema = schema;
        _element = element;
        _attribute = attribute;
        _step = step;
        _description = description;
    }

    /// <summary>What names it, in words.</summary>
    public string Description => _description.ToString();

    /// <summary>The line of the place, from 1; 0 outside a document.</summary>
    public int Line => _element.Document?.Locate(_element).Line ?? 0;

    /// <summary>The description with its line.</summary>
    public override string ToString() => Wording.ToString();

    private Phrase Wording => Line > 0 ? $"{_description} (line {Line})" : _description;

    /// <summary>A sentence about what still names something that was removed; null where nothing does.</summary>
    /// <param name="removed">What was removed, as <see cref="DocumentItem.ToPhrase"/> names it.</param>
    /// <param name="references">What names it.</param>
    public static Phrase? Notice(Phrase removed, IReadOnlyList<ItemReference> references)
    {
        if (references.Count == 0)
        {
            return null;
        }

        Phrase more = references.Count > ListedReferences ? (Phrase)$"; and {references.Count - ListedReferences} more" : $"";
        return $"{removed.Capitalized()} was removed, and is still named by "
            + $"{Phrase.Join("; ", references.Take(ListedReferences).Select(reference => reference.Wording))}{more}.";
    }

    /// <summary>The attribute of an item that names another.</summary>
    internal static ItemReference Of(DocumentItem item, string attribute, Phrase description) =>
        new(item.Element, attribute, description, schema: item.Schema);

    /// <summary>Site bindings, environment variables and traffic rules that name an endpoint.</summary>
    internal static IEnumerable<ItemReference> ToEndpoint(Endpoint endpoint)
    {
        string name = endpoint.Name;
        Role? role = endpoint.GetRole();
        if (role is null)
        {
            yield break;
        }

        foreach (Site site in role.Sites)
        {
            foreach (Binding binding in site.Bindings.Where(binding => NameComparer.AreSame(binding.EndpointName, name)))
            {
                yield return new ItemReference(
                    binding.Element, "endpointName", $"binding '{binding.Name}' of site '{site.Name}'");
            }
        }

        foreach (ItemReference reference in ToStep(endpoint, "Endpoint"))
        {
            yield return reference;
        }

        foreach (SourceElement destination in RuleParts(role.GetDefinition(), "RoleEndpoint"))
        {
            if (NameComparer.AreSame(destination.GetAttribute("endpointName"), name)
                && NameComparer.AreSame(destination.GetAttribute("roleName"), role.Name))
            {
                yield return new ItemReference(destination, "endpointName", $"traffic rule destination");
            }
        }
    }

    /// <summary>Traffic rules that name a role, as source or as the role of a destination.</summary>
    internal static IEnumerable<ItemReference> ToRole(Role role) =>
        from part in RuleParts(role.GetDefinition(), "RoleEndpoint").Concat(RuleParts(role.GetDefinition(), "FromRole"))
        where NameComparer.AreSame(part.GetAttribute("roleName"), role.Name)
        select new ItemReference(
            part, "roleName", part.LocalName == "FromRole" ? (Phrase)$"traffic rule source" : $"traffic rule destination");

    /// <summary>The input endpoints of a role that name a certificate of it.</summary>
    internal static IEnumerable<ItemReference> ToCertificate(Certificate certificate) =>
        InputsThatName(certificate.GetRole()?.Endpoints ?? Enumerable.Empty<Endpoint>(), "certificate", certificate.Name);

    /// <summary>The input endpoints of a service that name a load balancer probe.</summary>
    internal static IEnumerable<ItemReference> ToProbe(LoadBalancerProbe probe) => InputsThatName(
        probe.GetDefinition()?.Roles.SelectMany(role => role.Endpoints) ?? [], "loadBalancerProbe", probe.Name);

    /// <summary>The environment variables of a role whose xpath has a step such as <c>Endpoint[@name='…']</c>.</summary>
    internal static IEnumerable<ItemReference> ToStep(NamedRoleItem item, string step)
    {
        if (item.GetRole() is not { } role)
        {
            yield break;
        }

        Regex? pattern = null;
        foreach (SourceElement value in RoleInstanceValues(role.Element))
        {
            pattern ??= StepPattern(step, item.Name);
            if (pattern.IsMatch(value.GetAttribute("xpath") ?? string.Empty))
            {
                string variable = value.Parent?.GetAttribute("name") ?? string.Empty;
                yield return new ItemReference(value, "xpath", $"environment variable '{variable}'", step);
            }
        }
    }

    /// <summary>Refuses a name that the item may have, and that the place cannot say.</summary>
    internal void CheckRename(string newName)
    {
        if (_schema is not null)
        {
            AttributeWriter.Check(_element, _schema, _attribute, newName);
        }
    }

    /// <summary>Makes the place name the item by its new name.</summary>
    internal void Rename(string oldName, string newName)
    {
        string value = _step is null
            ? newName
            : StepPattern(_step, oldName).Replace(
                _element.GetAttribute(_attribute)!,
                match => match.Groups[1].Value + newName + match.Groups[2].Value);
        _element.SetAttribute(_attribute, value, after: null);
        _element.MarkNameChanged();
    }

    private static IEnumerable<ItemReference> InputsThatName(
        IEnumerable<Endpoint> endpoints, string attribute, string name) =>
        from endpoint in endpoints
        where NameComparer.AreSame(endpoint.GetAttribute(attribute), name)
        select Of(endpoint, attribute, $"endpoint '{endpoint}'");

    /// <summary>A step such as <c>Endpoint[@name='…']</c> of a role instance xpath, cut around the name.</summary>
    private static Regex StepPattern(string step, string name) => new(
        $"""(/{step}\s*\[\s*@name\s*=\s*["']){Regex.Escape(name)}(["']\s*\])""",
        RegexOptions.IgnoreCase | RegexOptions.CultureInvariant);

    private static IEnumerable<SourceElement> RoleInstanceValues(SourceElement element) =>
        element.Elements().SelectMany(child =>
            child.LocalName == "RoleInstanceValue" ? [child] : RoleInstanceValues(child));

    private static IEnumerable<SourceElement> RuleParts(ServiceDefinition? definition, string name) =>
        definition?.TrafficRules.SelectMany(rule => rule.Parts(name)) ?? [];
}
