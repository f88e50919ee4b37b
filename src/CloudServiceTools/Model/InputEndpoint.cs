using System.Collections.Generic;
using CloudServiceTools.Schema;
using CloudServiceTools.Xml;

namespace CloudServiceTools.Model;

/// <summary>An endpoint that is open to the Internet through the load balancer.</summary>
public sealed class InputEndpoint : Endpoint
{
    internal InputEndpoint(SourceElement element, ElementSchema schema)
        : base(element, schema, EndpointKind.Input)
    {
    }

    /// <summary>The name of the certificate for https; null where there is none.</summary>
    public string? Certificate
    {
        get => OptionalText("certificate");
        set => Set("certificate", value);
    }

    /// <summary>Whether the load balancer sends traffic to instances that report themselves busy. Default: false.</summary>
    public bool IgnoreRoleInstanceStatus
    {
        get => Flag("ignoreRoleInstanceStatus");
        set => Set("ignoreRoleInstanceStatus", value);
    }

    /// <summary>The name of the load balancer probe; null for the platform's own.</summary>
    public string? LoadBalancerProbe
    {
        get => OptionalText("loadBalancerProbe");
        set => Set("loadBalancerProbe", value);
    }

    /// <summary>The name of the internal load balancer; null for the public one.</summary>
    public string? LoadBalancer
    {
        get => OptionalText("loadBalancer");
        set => Set("loadBalancer", value);
    }

    /// <summary>After how many minutes an idle connection is dropped; null for the platform's default of 4.</summary>
    public int? IdleTimeoutInMinutes
    {
        get => WholeNumber("idleTimeoutInMinutes");
        set => Set("idleTimeoutInMinutes", value);
    }

    /// <summary>How connections are spread: sourceIP, sourceIPProtocol, none; null where the file does not say.</summary>
    public string? LoadBalancerDistribution
    {
        get => OptionalText("loadBalancerDistribution");
        set => Set("loadBalancerDistribution", value);
    }

    internal override PortSpecification? Ports =>
        OptionalText("port") is { } text ? PortSpecification.FromFile(text) : null;

    internal override PortSpecification? LocalPorts =>
        OptionalText("localPort") is { } text ? PortSpecification.FromFile(text) : Ports;

    internal override PortSpecification? PublicPorts => Ports;

    private protected override void CheckPorts(
        EndpointSettings settings, List<(string Name, string? Value)> values)
    {
        if (settings.Port is not null && settings.PublicPort is { } other && other.ToString() != settings.Port.ToString())
        {
            throw ModelErrors.PortNotAllowed(
                AttributeWriter.Describe(Element), "Port or PublicPort: an input endpoint has one public port", other);
        }

        if ((settings.Port ?? settings.PublicPort) is { } port)
        {
            values.Add(Attribute("port", port));
        }

        if (settings.LocalPort is { } localPort)
        {
            values.Add(Attribute("localPort", localPort));
        }
    }
}
