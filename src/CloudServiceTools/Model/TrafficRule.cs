using System;
using System.Collections.Generic;
using System.Linq;
using CloudServiceTools.Schema;
using CloudServiceTools.Xml;

namespace CloudServiceTools.Model;

/// <summary>
/// A network traffic rule (<c>OnlyAllowTrafficTo</c>): its destinations, internal endpoints, take traffic from its
/// sources alone.
/// </summary>
public sealed class TrafficRule : DefinitionItem
{
    internal TrafficRule(SourceElement element, ElementSchema schema)
        : base(element, schema)
    {
    }

    /// <summary>
    /// Where the rule stands among the rules of its definition, from 1 in the order of the file; 0 outside a definition.
    /// </summary>
    public int Number => (Home as TrafficRuleCollection)?.NumberOf(this) ?? 0;

    /// <summary>The destinations, each as <c>Role/Endpoint</c>, in the order of the file.</summary>
    public IReadOnlyList<string> Destinations => new FixedList<string>(NamesOf("Destinations", "RoleEndpoint"));

    /// <summary>
    /// The names of the roles that may send, in the order of the file. None, and not <see cref="AllowAll"/>: nobody may.
    /// </summary>
    public IReadOnlyList<string> Sources => new FixedList<string>(NamesOf("WhenSource", "FromRole"));

    /// <summary>
    /// Whether every role may send. False where WhenSource stands beside AllowAllTraffic, as in the article's listings:
    /// WhenSource decides, as the article's prose says.
    /// </summary>
    public bool AllowAll => Element.Element("AllowAllTraffic") is not null && Element.Element("WhenSource") is null;

    /// <summary>The destinations as one text.</summary>
    public string To => string.Join(", ", Destinations);

    /// <summary>Who may send, as one text: the sources, <c>every role</c> or <c>nobody</c>.</summary>
    public string From
    {
        get
        {
            IReadOnlyList<string> sources = Sources;
            return AllowAll ? "every role" : sources.Count == 0 ? "nobody" : string.Join(", ", sources);
        }
    }

    /// <summary>The destinations and sources, as in <c>WorkerRole1/InternalTCP2 from WebRole1</c>.</summary>
    public override string ToString() => $"{To} from {From}";

    /// <summary>Takes the rule out of its definition.</summary>
    /// <exception cref="Errors.CsException">CsNotInDefinition: it was removed before.</exception>
    public void Remove() => RemoveFromHome();

    internal override string Key => ToString();

    /// <summary>A new rule, not yet in a definition. Destinations are <c>Role/Endpoint</c>; null sources: every role.</summary>
    internal static SourceElement Create(
        SourceElement root, IEnumerable<string> destinations, IReadOnlyCollection<string>? sources)
    {
        SourceElement rule = AttributeWriter.Create(root, RuleSchema);
        SourceElement to = AttributeWriter.CreateIn(rule, RuleSchema, "Destinations");
        foreach (string destination in destinations)
        {
            to.AppendAuthored(CreatePart(root, "RoleEndpoint", destination));
        }

        if (sources is null)
        {
            AttributeWriter.CreateIn(rule, RuleSchema, "AllowAllTraffic");
            return rule;
        }

        SourceElement from = AttributeWriter.CreateIn(rule, RuleSchema, "WhenSource", ("matches", "AnyRule"));
        foreach (string source in sources)
        {
            from.AppendAuthored(CreatePart(root, "FromRole", source));
        }

        return rule;
    }

    /// <summary>
    /// Makes the rule name these destinations and sources, and touches only what differs. A rule that lets in nobody or
    /// every role has no place for sources, and stays one.
    /// </summary>
    internal void Rewrite(IEnumerable<string> destinations, IEnumerable<string> sources)
    {
        RewriteParts("RoleEndpoint", destinations);
        RewriteParts("FromRole", sources);
    }

    /// <summary>Read in loops of its own: with many rules, this is most of the work of a question about traffic.</summary>
    private List<string> NamesOf(string containerName, string partName)
    {
        List<string> names = [];
        for (SourceNode? child = Element.FirstChild; child is not null; child = child.Next)
        {
            if (child is SourceElement container && container.Is(containerName, Element.NamespaceUri))
            {
                for (SourceNode? node = container.FirstChild; node is not null; node = node.Next)
                {
                    if (node is SourceElement part && part.Is(partName, Element.NamespaceUri))
                    {
                        names.Add(NameOf(part));
                    }
                }
            }
        }

        return names;
    }

    /// <summary>The RoleEndpoint or FromRole elements.</summary>
    internal IEnumerable<SourceElement> Parts(string name) => Element
        .Elements(name == "FromRole" ? "WhenSource" : "Destinations")
        .SelectMany(container => container.Elements(name));

    private void RewriteParts(string partName, IEnumerable<string> names)
    {
        SourceElement[] parts = [.. Parts(partName)];
        if (parts.Length == 0)
        {
            return;
        }

        SourceElement container = parts[0].Parent!;
        List<string> wanted = [.. names];
        HashSet<string> missing = new(wanted, StringComparer.OrdinalIgnoreCase);
        List<SourceElement> unwanted = [.. parts.Where(part => !missing.Remove(NameOf(part)))];

        // The new come first, so that the old still show how parts are laid out here.
        foreach (string name in wanted.Where(missing.Remove))
        {
            AttributeWriter.Insert(container, RuleSchema.FindChild(container.LocalName)!, CreatePart(container, partName, name));
        }

        unwanted.ForEach(Layout.Remove);
    }

    private static SourceElement CreatePart(SourceElement parent, string partName, string name)
    {
        if (partName == "FromRole")
        {
            return AttributeWriter.Create(parent, RuleSchema.FindChild("WhenSource")!.FindChild(partName)!, ("roleName", name));
        }

        int slash = name.IndexOf('/');
        return AttributeWriter.Create(
            parent,
            RuleSchema.FindChild("Destinations")!.FindChild(partName)!,
            ("endpointName", name.Substring(slash + 1)),
            ("roleName", name.Substring(0, slash)));
    }

    /// <summary>What a RoleEndpoint or FromRole names: <c>Role/Endpoint</c>, or a role.</summary>
    internal static string NameOf(SourceElement part) => part.LocalName == "FromRole"
        ? part.GetAttribute("roleName") ?? string.Empty
        : string.Concat(part.GetAttribute("roleName"), "/", part.GetAttribute("endpointName"));

    private static ElementSchema RuleSchema { get; } =
        DefinitionSchema.Root.FindChild("NetworkTrafficRules")!.FindChild("OnlyAllowTrafficTo")!;
}
