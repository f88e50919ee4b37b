using CloudServiceTools.Model;

namespace CloudServiceTools.Cli.Commands;

/// <summary>
/// <c>csdef add-instance-input-endpoint</c>, as Add-CsInstanceInputEndpoint: adds an endpoint that is open to the Internet on
/// one port for each instance.
/// </summary>
internal sealed class AddInstanceInputEndpointCommand : AddEndpointCommand
{
    internal AddInstanceInputEndpointCommand(Shell shell)
        : base(
            shell,
            "add-instance-input-endpoint",
            "Add an endpoint that is open to the Internet on one port for each instance.",
            "csdef add-instance-input-endpoint Endpoint2 --role WebRole1 --protocol tcp --local-port 10100 --public-port 10105-10109 --in ServiceDefinition.csdef --in-place")
    {
        EndpointOptions.Require(Endpoint.Protocol, Endpoint.LocalPort, Endpoint.PublicPort);
        TakesEndpoint(EndpointKind.InstanceInput, Endpoint.Protocol, Endpoint.LocalPort, Endpoint.PublicPort, Endpoint.IdleTimeout);
    }

    private protected override void Add(Role role, string name, EndpointSettings settings) => role.AddInstanceInputEndpoint(name, settings);
}
