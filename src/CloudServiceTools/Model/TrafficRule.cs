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

    /// <summary>The destinations, each as <c>Role/Endpoint</c>, in the order of the file.</summary>
    public IReadOnlyList<string> Destinations => Parts("RoleEndpoint")
        .Select(part => $"{part.GetAttribute("roleName")}/{part.GetAttribute("endpointName")}")
        .ToList();

    /// <summary>
    /// The names of the roles that may send, in the order of the file. None, and not <see cref="AllowAll"/>: nobody may.
    /// </summary>
    public IReadOnlyList<string> Sources =>
        Parts("FromRole").Select(part => part.GetAttribute("roleName") ?? string.Empty).ToList();

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

    /// <summary>A new rule, not yet in a definition. Null sources: every role.</summary>
    internal static SourceElement Create(
        SourceElement root, IEnumerable<Endpoint> destinations, IReadOnlyCollection<Role>? sources)
    {
        SourceElement rule = AttributeWriter.Create(root, RuleSchema);
        SourceElement to = AttributeWriter.CreateIn(rule, RuleSchema, "Destinations");
        ElementSchema toSchema = RuleSchema.FindChild("Destinations")!;
        foreach (Endpoint endpoint in destinations)
        {
            AttributeWriter.CreateIn(
                to, toSchema, "RoleEndpoint", ("endpointName", endpoint.Name), ("roleName", endpoint.Role));
        }

        if (sources is null)
        {
            AttributeWriter.CreateIn(rule, RuleSchema, "AllowAllTraffic");
            return rule;
        }

        SourceElement from = AttributeWriter.CreateIn(rule, RuleSchema, "WhenSource", ("matches", "AnyRule"));
        ElementSchema fromSchema = RuleSchema.FindChild("WhenSource")!;
        foreach (Role source in sources)
        {
            AttributeWriter.CreateIn(from, fromSchema, "FromRole", ("roleName", source.Name));
        }

        return rule;
    }

    /// <summary>The RoleEndpoint or FromRole elements.</summary>
    internal IEnumerable<SourceElement> Parts(string name) => Element
        .Elements(name == "FromRole" ? "WhenSource" : "Destinations")
        .SelectMany(container => container.Elements(name));

    private static ElementSchema RuleSchema { get; } =
        DefinitionSchema.Root.FindChild("NetworkTrafficRules")!.FindChild("OnlyAllowTrafficTo")!;
}
