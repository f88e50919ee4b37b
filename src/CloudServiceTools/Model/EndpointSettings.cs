using System.Collections.Generic;

namespace CloudServiceTools.Model;

/// <summary>
/// What can be said of an endpoint besides its name. What is null is not touched; an empty text, or
/// <see cref="PortSpecification.None"/>, removes the attribute.
/// </summary>
public sealed class EndpointSettings
{
    /// <summary>The protocol, of those that the kind takes.</summary>
    public string? Protocol { get; set; }

    /// <summary>The public port of an input endpoint, or the ports of an internal one (<c>*</c>: the platform chooses).</summary>
    public PortSpecification? Port { get; set; }

    /// <summary>The port that the role listens on; <c>*</c> on an input endpoint lets the platform choose.</summary>
    public PortSpecification? LocalPort { get; set; }

    /// <summary>The public ports of an instance input endpoint: a range, one port for each instance.</summary>
    public PortSpecification? PublicPort { get; set; }

    /// <summary>The certificate of an https input endpoint.</summary>
    public string? Certificate { get; set; }

    /// <summary>Whether the load balancer sends traffic to instances that report themselves busy.</summary>
    public bool? IgnoreRoleInstanceStatus { get; set; }

    /// <summary>The name of the load balancer probe that an input endpoint is checked with.</summary>
    public string? LoadBalancerProbe { get; set; }

    /// <summary>The name of the internal load balancer, declared in the service configuration.</summary>
    public string? LoadBalancer { get; set; }

    /// <summary>After how many minutes the load balancer drops an idle connection. The platform takes 4 to 30.</summary>
    public int? IdleTimeoutInMinutes { get; set; }

    /// <summary>How the load balancer spreads connections: sourceIP, sourceIPProtocol or none.</summary>
    public string? LoadBalancerDistribution { get; set; }

    /// <summary>The attributes, ports aside.</summary>
    internal IReadOnlyList<(string Name, string? Value)> ToAttributes() =>
    [
        ("protocol", Protocol),
        ("certificate", Certificate),
        ("ignoreRoleInstanceStatus", AttributeText.Of(IgnoreRoleInstanceStatus)),
        ("loadBalancerProbe", LoadBalancerProbe),
        ("loadBalancer", LoadBalancer),
        ("idleTimeoutInMinutes", AttributeText.Of(IdleTimeoutInMinutes)),
        ("loadBalancerDistribution", LoadBalancerDistribution),
    ];
}
