using CloudServiceTools.Configuration;
using CloudServiceTools.Model;

namespace CloudServiceTools.Traffic;

/// <summary>Whether a source may reach an endpoint of a role, and why.</summary>
public sealed class TrafficDecision
{
    private readonly TrafficSource _source;
    private readonly EndpointAccess _access;
    private readonly NumberedRule? _rule;

    internal TrafficDecision(TrafficSource source, EndpointAccess access, TrafficReason reason, NumberedRule? rule)
    {
        _source = source;
        Reason = reason;
        _access = access;
        _rule = rule;
    }

    /// <summary>The name of the service.</summary>
    public string? Service => _access.Definition?.Name;

    /// <summary>
    /// The environment that the decision is for, such as <c>Cloud</c>; empty for the configuration that has no name of its own. Null
    /// where the definition alone was asked.
    /// </summary>
    public string? Environment => _access.Environment?.Name;

    /// <summary>
    /// Who sends: the name of a role, <see cref="TrafficMap.VirtualNetwork"/>, addresses such as <c>203.0.113.0/24</c>, or
    /// <see cref="TrafficMap.Internet"/>.
    /// </summary>
    public string Source => _source.Name;

    /// <summary>What kind of sender that is.</summary>
    public TrafficSourceKind SourceKind => _source.Kind;

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
    /// What a sender connects to: the port of an internal endpoint, the public port or ports of the others, the local port where
    /// that is open on a public address of each instance; null where the platform chooses.
    /// </summary>
    public PortSpecification? Port => Reason == TrafficReason.InstanceAddress ? _access.LocalPort : _access.Port;

    /// <summary>Whether the source may reach the endpoint.</summary>
    public bool Allowed => Reason
        is TrafficReason.DefaultOpen or TrafficReason.AllowedByRule or TrafficReason.AllowedForAll
        or TrafficReason.PublicEndpoint or TrafficReason.InternalLoadBalancer
        or TrafficReason.Permitted or TrafficReason.InstanceAddress;

    /// <summary>Why.</summary>
    public TrafficReason Reason { get; }

    /// <summary>
    /// The number of the traffic rule that decides, from 1 in the order of the file: the first that lets the source in, or
    /// the first that closes the endpoint. Null where no rule has a say.
    /// </summary>
    public int? Rule => _rule?.Number;

    /// <summary>
    /// The line of the traffic rule, of the access control's rule or of the public address that decides, and of the endpoint where
    /// none of them has a say; 0 outside a file's text.
    /// </summary>
    public int Line => _rule is not null ? _rule.Rule.Line : Decider?.Line ?? _access.Line;

    /// <summary>The file that the <see cref="Line"/> is in: the definition's, or the configuration's; null where there is none.</summary>
    public string? File => Decider is { } item ? item.File : Path;

    /// <summary>The file of the definition; null where there is none.</summary>
    public string? Path => _access.Path;

    /// <summary>
    /// The decision and its reason as a sentence, such as <c>WorkerRole2 may not reach WorkerRole1/InternalTCP2: rule 1
    /// (line 31) lets in WebRole1 only</c>.
    /// </summary>
    public string Explanation => TrafficPhrase.Of(this, _source, _access, _rule).ToString();

    /// <summary>The <see cref="Explanation"/>.</summary>
    public override string ToString() => Explanation;

    /// <summary>The traffic rule that decides; null where no rule has a say.</summary>
    public TrafficRule? GetRule() => _rule?.Rule;

    internal EndpointAccess Access => _access;

    /// <summary>The part of a configuration that decides; null where it is the definition.</summary>
    private ConfigurationItem? Decider => _access.FrontEnd.DeciderOf(Reason, _source);
}
