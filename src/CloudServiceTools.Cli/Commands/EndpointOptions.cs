using System.CommandLine;
using CloudServiceTools.Model;

namespace CloudServiceTools.Cli.Commands;

/// <summary>The options of what can be said of an endpoint. A command takes those that its kind has.</summary>
internal sealed class EndpointOptions
{
    internal Option<string> Protocol { get; } = Parameters.Text("--protocol", "PROTOCOL", "The protocol: http, https, tcp, udp or any, as the kind takes it.");

    internal Option<string[]> Port { get; } = Parameters.Repeated("--port", "PORT", "A port; of an internal endpoint a range such as 8995-8999, a list of those, or * too.");

    internal Option<string[]> LocalPort { get; } = Parameters.Repeated("--local-port", "PORT", "The port that the role listens on.");

    internal Option<string[]> PublicPort { get; } = Parameters.Repeated("--public-port", "PORTS", "The public ports, one for each instance: a range such as 10105-10109.");

    internal Option<string> Certificate { get; } = Parameters.Text("--certificate", "NAME", "The certificate of an https endpoint.");

    internal Option<string> LoadBalancerProbe { get; } = Parameters.Text("--load-balancer-probe", "NAME", "The load balancer probe that the endpoint is checked with.");

    internal Option<string> LoadBalancer { get; } = Parameters.Text("--load-balancer", "NAME", "The internal load balancer, declared in the service configuration.");

    internal Option<string> IdleTimeout { get; } = Parameters.Number("--idle-timeout-in-minutes", "After how many minutes an idle connection is dropped.");

    internal Option<string> Distribution { get; } = Parameters.Text("--load-balancer-distribution", "HOW", "How connections are spread over instances: sourceIP, sourceIPProtocol or none.");

    internal Choice<YesOrNo> IgnoreStatus { get; } = Parameters.YesOrNo("--ignore-role-instance-status", "Whether instances that report themselves busy get traffic too.");

    internal EndpointSettings Read(ParseResult result) => new()
    {
        Protocol = result.Get(Protocol),
        Port = PortSpecification.Of(result.Get(Port)),
        LocalPort = PortSpecification.Of(result.Get(LocalPort)),
        PublicPort = PortSpecification.Of(result.Get(PublicPort)),
        Certificate = result.Get(Certificate),
        LoadBalancerProbe = result.Get(LoadBalancerProbe),
        LoadBalancer = result.Get(LoadBalancer),
        IdleTimeoutInMinutes = result.GetNumber(IdleTimeout),
        LoadBalancerDistribution = result.Get(Distribution),
        IgnoreRoleInstanceStatus = result.Get(IgnoreStatus),
    };

    /// <summary>Makes options ones that must be given.</summary>
    internal static void Require(params Option[] options)
    {
        foreach (Option option in options)
        {
            option.Required = true;
        }
    }
}
