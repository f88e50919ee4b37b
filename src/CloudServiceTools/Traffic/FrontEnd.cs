using CloudServiceTools.Configuration;
using CloudServiceTools.Model;

namespace CloudServiceTools.Traffic;

/// <summary>What the outside reaches an endpoint by.</summary>
internal enum FrontEndKind
{
    /// <summary>Nothing: an internal endpoint.</summary>
    None,

    /// <summary>The public address of the service.</summary>
    PublicLoadBalancer,

    /// <summary>An address in the virtual network.</summary>
    InternalLoadBalancer,

    /// <summary>A port of the public address for each instance.</summary>
    Instance,
}

/// <summary>
/// What stands between an endpoint and the outside: a load balancer, as the definition says, and what a configuration says of the
/// addresses that may send.
/// </summary>
internal sealed class FrontEnd
{
    private static readonly FrontEnd None = new(FrontEndKind.None);
    private static readonly FrontEnd Instance = new(FrontEndKind.Instance);
    private static readonly FrontEnd Public = new(FrontEndKind.PublicLoadBalancer);
    private static readonly FrontEnd PublicWithConfiguration = new(FrontEndKind.PublicLoadBalancer) { IsConfigured = true };

    private FrontEnd(FrontEndKind kind) => Kind = kind;

    internal FrontEndKind Kind { get; }

    /// <summary>Whether a configuration was asked. Where none was, an access control may narrow what is public.</summary>
    internal bool IsConfigured { get; private init; }

    /// <summary>The name of the internal load balancer.</summary>
    internal string LoadBalancer { get; private init; } = string.Empty;

    /// <summary>What narrows the Internet; null where nothing does.</summary>
    internal AccessGuard? Guard { get; private init; }

    /// <summary>An access control that is not enforced, or does not tell how far it narrows; null where there is none.</summary>
    internal string? OtherControl { get; private init; }

    /// <summary>The public address of each instance, which opens the local port; null where there is none or nothing to open.</summary>
    internal InstanceAddress? Address { get; private init; }

    /// <summary>The network security group of the role, whose rules no file has; null where there is none.</summary>
    internal string? SecurityGroup { get; private init; }

    /// <summary>The addresses of the Internet that may reach the endpoint.</summary>
    internal AddressRanges Internet => Kind switch
    {
        FrontEndKind.None => AddressRanges.None,
        FrontEndKind.InternalLoadBalancer => Address is null ? AddressRanges.None : AddressRanges.All,
        _ => Guard is null || Address is not null ? AddressRanges.All : Guard.Permitted,
    };

    internal static FrontEnd Of(Endpoint endpoint, ServiceNetwork? network) => endpoint.Kind switch
    {
        EndpointKind.Internal => None,
        EndpointKind.InstanceInput => Instance,
        _ => OfInput(endpoint, network),
    };

    /// <summary>Whether an endpoint is on an internal load balancer, which only a configuration of another kind of address denies.</summary>
    internal static bool IsInternal(Endpoint endpoint, ServiceNetwork? network) =>
        endpoint is InputEndpoint { LoadBalancer: { Length: > 0 } name } && network?.IsPublic(name) != true;

    private static FrontEnd OfInput(Endpoint endpoint, ServiceNetwork? network)
    {
        bool isInternal = IsInternal(endpoint, network);
        if (network is null)
        {
            return isInternal ? new(FrontEndKind.InternalLoadBalancer) { LoadBalancer = NameOf(endpoint) } : Public;
        }

        string role = endpoint.Role ?? string.Empty;
        string? group = network.SecurityGroupOf(role);
        AccessGuard? guard = network.GuardOf(role, endpoint.Name);
        if (!isInternal && guard is null)
        {
            return PublicWithConfiguration;
        }

        bool isGuarded = !isInternal && group is null;
        return new(isInternal ? FrontEndKind.InternalLoadBalancer : FrontEndKind.PublicLoadBalancer)
        {
            IsConfigured = true,
            LoadBalancer = isInternal ? NameOf(endpoint) : string.Empty,
            Guard = isGuarded ? guard : null,
            OtherControl = isGuarded ? null : guard?.ListFor(0).Control.Name,
            Address = isInternal || isGuarded ? network.AddressOf(role) : null,
            SecurityGroup = group,
        };
    }

    private static string NameOf(Endpoint endpoint) => ((InputEndpoint)endpoint).LoadBalancer!;

    /// <summary>Decides about an endpoint that is not internal.</summary>
    internal TrafficReason Decide(TrafficSource source)
    {
        bool isFromInternet = source.Kind is TrafficSourceKind.Internet or TrafficSourceKind.AddressRange;
        if (Kind == FrontEndKind.InternalLoadBalancer)
        {
            return !isFromInternet ? TrafficReason.InternalLoadBalancer
                : Address is not null ? TrafficReason.InstanceAddress
                : TrafficReason.NotOnPublicLoadBalancer;
        }

        return Guard is null || !isFromInternet ? TrafficReason.PublicEndpoint
            : Guard.Permits(source.Address) ? TrafficReason.Permitted
            : Address is not null ? TrafficReason.InstanceAddress
            : TrafficReason.NotPermitted;
    }

    /// <summary>The part of the configuration that decides for a reason; null where it is the definition.</summary>
    internal ConfigurationItem? DeciderOf(TrafficReason reason, TrafficSource source) => reason switch
    {
        TrafficReason.Permitted or TrafficReason.NotPermitted when Guard!.ListFor(source.Address) is var list =>
            (ConfigurationItem?)list.RuleFor(source.Address) ?? list.Control,
        TrafficReason.InstanceAddress => Address,
        _ => null,
    };
}
