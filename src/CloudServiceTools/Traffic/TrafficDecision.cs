using CloudServiceTools.Model;

namespace CloudServiceTools.Traffic;

/// <summary>Whether a source may reach an endpoint of a role, and why.</summary>
public sealed class TrafficDecision
{
    private readonly EndpointAccess _access;
    private readonly NumberedRule? _rule;

    internal TrafficDecision(string source, EndpointAccess access, TrafficReason reason, NumberedRule? rule)
    {
        Source = source;
        Reason = reason;
        _access = access;
        _rule = rule;
    }

    /// <summary>Who sends: the name of a role, or <see cref="TrafficMap.Internet"/>.</summary>
    public string Source { get; }

    /// <summary>The name of the role that the endpoint belongs to.</summary>
    public string Role => _access.Role;

    /// <summary>The name of the endpoint.</summary>
    public string Endpoint => _access.Name;

    /// <summary>The endpoint as <c>Role/Endpoint</c>.</summary>
    public string To => _access.RoleEndpoint;

    /// <summary>What the endpoint is open to by its kind.</summary>
    public EndpointKind Kind => _access.Kind;

    /// <summary>The protocol of the endpoint, as the file has it.</summary>
    public string Protocol => _access.Protocol;

    /// <summary>
    /// What a sender connects to: the port of an internal endpoint, the public port or ports of the others; null where the
    /// platform chooses.
    /// </summary>
    public PortSpecification? Port => _access.Port;

    /// <summary>Whether the source may reach the endpoint.</summary>
    public bool Allowed => Reason is not (TrafficReason.NotInAnySource or TrafficReason.NoSource or TrafficReason.NotPublic);

    /// <summary>Why.</summary>
    public TrafficReason Reason { get; }

    /// <summary>
    /// The number of the traffic rule that decides, from 1 in the order of the file: the first that lets the source in, or
    /// the first that closes the endpoint. Null where no rule has a say.
    /// </summary>
    public int? Rule => _rule?.Number;

    /// <summary>The line of the rule that decides, and of the endpoint where no rule has a say; 0 outside a file's text.</summary>
    public int Line => _rule is null ? _access.Line : _rule.Rule.Line;

    /// <summary>The name of the service.</summary>
    public string? Service => _access.Definition?.Name;

    /// <summary>The file of the definition; null where there is none.</summary>
    public string? File => _access.Path;

    /// <summary>The <see cref="File"/>.</summary>
    public string? Path => File;

    /// <summary>
    /// The decision and its reason as a sentence, such as <c>WorkerRole2 may not reach WorkerRole1/InternalTCP2: rule 1
    /// (line 31) lets in WebRole1 only</c>.
    /// </summary>
    public string Explanation => TrafficPhrase.Of(this, _access, _rule).ToString();

    /// <summary>The <see cref="Explanation"/>.</summary>
    public override string ToString() => Explanation;

    /// <summary>The traffic rule that decides; null where no rule has a say.</summary>
    public TrafficRule? GetRule() => _rule?.Rule;

    internal EndpointAccess Access => _access;
}
