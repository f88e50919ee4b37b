using CloudServiceTools.Model;

namespace CloudServiceTools.Cli.Commands;

/// <summary><c>csdef add-internal-endpoint</c>, as Add-CsInternalEndpoint: adds an endpoint for the roles of the service.</summary>
internal sealed class AddInternalEndpointCommand : AddEndpointCommand
{
    internal AddInternalEndpointCommand(Shell shell)
        : base(
            shell,
            "add-internal-endpoint",
            "Add an endpoint for the roles of the same service.",
            "csdef add-internal-endpoint InternalTCP1 --role WebRole1 --protocol tcp < old.csdef > new.csdef",
            "csdef add-internal-endpoint Data --role WorkerRole1 --protocol tcp --port 8995-8999 --in ServiceDefinition.csdef --in-place")
    {
        EndpointOptions.Require(Endpoint.Protocol);
        TakesEndpoint(EndpointKind.Internal, Endpoint.Protocol, Endpoint.Port);
    }

    private protected override void Add(Role role, string name, EndpointSettings settings) => role.AddInternalEndpoint(name, settings);
}
