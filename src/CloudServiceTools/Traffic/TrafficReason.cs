using System.Diagnostics.CodeAnalysis;

namespace CloudServiceTools.Traffic;

/// <summary>
/// Why a source may reach an endpoint, or may not. The first five follow from the service's traffic rules
/// (learn.microsoft.com/azure/cloud-services/cloud-services-enable-communication-role-instances), the last two from the
/// kind of the endpoint. None of them is 0, so that every reason is true where a script asks whether there is one.
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

    /// <summary>Open: an input or instance input endpoint is open to the Internet, and no traffic rule touches it.</summary>
    PublicEndpoint,

    /// <summary>Closed: the Internet never reaches an internal endpoint.</summary>
    NotPublic,
}
