using System.Diagnostics.CodeAnalysis;

namespace CloudServiceTools.Traffic;

/// <summary>
/// Why a source may reach an endpoint, or may not. The first five follow from the service's traffic rules
/// (learn.microsoft.com/azure/cloud-services/cloud-services-enable-communication-role-instances), the others from the kind of
/// the endpoint, its load balancer, and the network of a configuration. None of them is 0, so that every reason is true where
/// a script asks whether there is one.
/// </summary>
[SuppressMessage("Design", "CA1008", Justification = "Every decision has a reason, so there is no name for none.")]
public enum TrafficReason
{
    /// <summary>Open: no traffic rule names the internal endpoint, so every role of the service may send there.</summary>
    DefaultOpen = 1,

    /// <summary>Open: a traffic rule for the internal endpoint lists the role as a source.</summary>
    AllowedByRule,

    /// <summary>Closed: there are traffic rules for the internal endpoint, and none of them lists the role.</summary>
    NotInAnySource,

    /// <summary>Open: a traffic rule lets every role send to the internal endpoint (<c>AllowAllTraffic</c>).</summary>
    AllowedForAll,

    /// <summary>Closed: the traffic rules for the internal endpoint have no source, so nobody may send there.</summary>
    NoSource,

    /// <summary>
    /// Open: an input endpoint on the public load balancer or an instance input endpoint is open to the Internet, and so to the
    /// virtual network and the roles; no traffic rule touches it.
    /// </summary>
    PublicEndpoint,

    /// <summary>Closed: neither the Internet nor the virtual network reaches an internal endpoint.</summary>
    NotPublic,

    /// <summary>Open: an endpoint on an internal load balancer is open to the virtual network and the roles of the service.</summary>
    InternalLoadBalancer,

    /// <summary>Closed: the Internet does not reach an endpoint on an internal load balancer.</summary>
    NotOnPublicLoadBalancer,

    /// <summary>Open: the access control of the endpoint permits the addresses.</summary>
    Permitted,

    /// <summary>Closed: the access control of the endpoint denies the addresses.</summary>
    NotPermitted,

    /// <summary>
    /// Open: each instance of the role has a public address of its own, on which the endpoint's local port can be reached past
    /// the load balancer and past an access control.
    /// </summary>
    InstanceAddress,
}
