using CloudServiceTools.Model;

namespace CloudServiceTools.Cli.Commands;

/// <summary>
/// <c>csdef add-input-endpoint</c>, as Add-CsInputEndpoint: adds an endpoint that is open to the Internet through the load
/// balancer.
/// </summary>
internal sealed class AddInputEndpointCommand : AddEndpointCommand
{
    internal AddInputEndpointCommand(Shell shell)
        : base(
            shell,
            "add-input-endpoint",
            "Add an endpoint that is open to the Internet through the load balancer.",
            "csdef add-input-endpoint HttpIn --role WebRole1 --protocol http --port 80 --in ServiceDefinition.csdef --in-place",
            "csdef add-input-endpoint HttpsIn --role WebRole1 --protocol https --port 443 --certificate Ssl < old.csdef > new.csdef")
    {
        EndpointOptions.Require(Endpoint.Protocol, Endpoint.Port);
        TakesEndpoint(
            EndpointKind.Input,
            Endpoint.Protocol,
            Endpoint.Port,
            Endpoint.LocalPort,
            Endpoint.Certificate,
            Endpoint.LoadBalancerProbe,
            Endpoint.LoadBalancer,
            Endpoint.IdleTimeout,
            Endpoint.Distribution,
            Endpoint.IgnoreStatus);
    }

    private protected override void Add(Role role, string name, EndpointSettings settings) => role.AddInputEndpoint(name, settings);
}
