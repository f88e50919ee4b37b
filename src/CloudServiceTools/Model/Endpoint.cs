using System;
using System.Collections.Generic;
using System.Linq;
using CloudServiceTools.Schema;
using CloudServiceTools.Xml;

namespace CloudServiceTools.Model;

/// <summary>What an endpoint is open to.</summary>
public enum EndpointKind
{
    /// <summary>Open to the Internet through the load balancer, one public port for all instances.</summary>
    Input,

    /// <summary>Open to the Internet, one public port for each instance, out of a range.</summary>
    InstanceInput,

    /// <summary>Open to the roles of the same service, as traffic rules allow.</summary>
    Internal,
}

/// <summary>An endpoint of a role: a port that something may connect to.</summary>
public abstract class Endpoint : NamedRoleItem
{
    private protected Endpoint(SourceElement element, ElementSchema schema, EndpointKind kind)
        : base(element, schema)
    {
        Kind = kind;
    }

    /// <summary>What the endpoint is open to.</summary>
    public EndpointKind Kind { get; }

    /// <summary>The import that brings the endpoint; null for what the file says itself.</summary>
    public string? ImportedFrom => Origin?.ModuleName;

    /// <summary>
    /// The protocol. An input endpoint takes http, https, tcp or udp, an internal one http, tcp, udp or any, an
    /// instance input endpoint tcp or udp.
    /// </summary>
    /// <exception cref="Errors.CsException">CsInvalidValue: set to a protocol that the kind does not take.</exception>
    public string Protocol
    {
        get => Text("protocol");
        set => Set("protocol", value);
    }

    /// <summary>
    /// The port that the endpoint is reached on: the public port of an input endpoint, the ports of an internal one
    /// (null where the platform chooses), null for an instance input endpoint, whose ports are in
    /// <see cref="PublicPort"/>. What the file says is kept where it is no port.
    /// </summary>
    /// <exception cref="Errors.CsException">CsInvalidPort, CsNotApplicable: set to what the kind does not take.</exception>
    public PortSpecification? Port
    {
        get => Ports;
        set => Update(new EndpointSettings { Port = PortSpecification.From(value) });
    }

    /// <summary>The port that the role itself listens on, like <see cref="Port"/>; null where the platform chooses.</summary>
    /// <inheritdoc cref="Port" path="/exception"/>
    public PortSpecification? LocalPort
    {
        get => LocalPorts;
        set => Update(new EndpointSettings { LocalPort = PortSpecification.From(value) });
    }

    /// <summary>What the Internet connects to, like <see cref="Port"/>; null for an internal endpoint.</summary>
    /// <inheritdoc cref="Port" path="/exception"/>
    public PortSpecification? PublicPort
    {
        get => PublicPorts;
        set => Update(new EndpointSettings { PublicPort = PortSpecification.From(value) });
    }

    /// <summary>The name of the certificate for https; null where there is none. An input endpoint alone can have one.</summary>
    /// <exception cref="Errors.CsException">CsNotApplicable: set for another kind.</exception>
    public string? Certificate
    {
        get => TextOfKind("certificate");
        set => Set("certificate", value);
    }

    /// <summary>
    /// Whether the load balancer sends traffic to instances that report themselves busy; false where the file does not say,
    /// null for what is no input endpoint.
    /// </summary>
    /// <inheritdoc cref="Certificate" path="/exception"/>
    public bool? IgnoreRoleInstanceStatus
    {
        get => IsOfKind("ignoreRoleInstanceStatus") ? Flag("ignoreRoleInstanceStatus") : null;
        set => Set("ignoreRoleInstanceStatus", AttributeText.Of(value));
    }

    /// <summary>The name of the load balancer probe of an input endpoint; null for the platform's own.</summary>
    /// <inheritdoc cref="Certificate" path="/exception"/>
    public string? LoadBalancerProbe
    {
        get => TextOfKind("loadBalancerProbe");
        set => Set("loadBalancerProbe", value);
    }

    /// <summary>The name of the internal load balancer that an input endpoint is on; null for the public one.</summary>
    /// <inheritdoc cref="Certificate" path="/exception"/>
    public string? LoadBalancer
    {
        get => TextOfKind("loadBalancer");
        set => Set("loadBalancer", value);
    }

    /// <summary>
    /// After how many minutes an idle connection is dropped; null for the platform's default of 4, and for an internal endpoint.
    /// </summary>
    /// <exception cref="Errors.CsException">CsNotApplicable: set for an internal endpoint.</exception>
    public int? IdleTimeoutInMinutes
    {
        get => IsOfKind("idleTimeoutInMinutes") ? WholeNumber("idleTimeoutInMinutes") : null;
        set => Set("idleTimeoutInMinutes", value);
    }

    /// <summary>
    /// How connections to an input endpoint are spread: sourceIP, sourceIPProtocol, none; null where the file does not say.
    /// </summary>
    /// <inheritdoc cref="Certificate" path="/exception"/>
    public string? LoadBalancerDistribution
    {
        get => TextOfKind("loadBalancerDistribution");
        set => Set("loadBalancerDistribution", value);
    }

    internal abstract PortSpecification? Ports { get; }

    internal abstract PortSpecification? LocalPorts { get; }

    internal abstract PortSpecification? PublicPorts { get; }

    /// <summary>
    /// Gives the endpoint another name, and follows it in the role's site bindings and <c>RoleInstanceValue</c>
    /// xpaths and in the service's traffic rules.
    /// </summary>
    /// <exception cref="Errors.CsException">CsInvalidName, CsEndpointExists, CsNotInDefinition.</exception>
    public override void Rename(string newName)
    {
        EnsureEditable();
        Role owner = GetRole() ?? throw ModelErrors.NotInDefinition(this);
        if (owner.Endpoints[newName] is { } existing && !ReferenceEquals(existing, this))
        {
            throw ModelErrors.EndpointExists(owner, existing);
        }

        RenameWith(FindReferences(), newName);
    }

    /// <inheritdoc/>
    public override IReadOnlyList<ItemReference> FindReferences() => ItemReference.ToEndpoint(this).ToList();

    /// <summary>
    /// Whether a sender connects to one of the ports: the public ones, or those of an internal endpoint. Where the file says none,
    /// the platform chooses one, which <see cref="PortSpecification.Any"/> stands for.
    /// </summary>
    public bool IsReachedOn(PortSpecification ports) => ((Kind == EndpointKind.Internal ? Ports : PublicPorts) ?? PortSpecification.Any).Overlaps(ports);

    /// <summary>Sets several attributes at once: all of them, or none when one is refused.</summary>
    /// <exception cref="Errors.CsException">
    /// CsInvalidPort, CsInvalidName, CsInvalidValue, CsNotApplicable for a setting that the kind does not have, or
    /// CsNotInDefinition.
    /// </exception>
    public void Update(EndpointSettings settings)
    {
        EnsureEditable();
        Apply(settings);
    }

    /// <summary>The same, of an endpoint that has no role yet.</summary>
    internal void Apply(EndpointSettings settings)
    {
        List<(string Name, string? Value)> values = [.. AttributeText.Given(settings.ToAttributes())];
        CheckPorts(settings, values);
        AttributeWriter.Set(Element, Schema, values);
        if ((settings.PublicPort ?? settings.Port) is { } ports)
        {
            WritePorts(ports);
        }
    }

    /// <summary>Whom an endpoint that is not internal is open to whatever traffic rules say.</summary>
    internal string Audience => string.IsNullOrEmpty(LoadBalancer) ? "the Internet" : "the virtual network and every role";

    /// <summary><c>Role/Endpoint</c>, as traffic rules and parameters name it.</summary>
    public override string ToString() => QualifiedKey;

    /// <summary>Whether a text is the endpoint's <see cref="ToString"/>, ignoring case. The two are only put together where they may be equal.</summary>
    internal bool IsCalled(string text) => text.Length == Name.Length + (Role is { } role ? role.Length + 1 : 0)
        && NameComparer.AreSame(ToString(), text);

    /// <summary>Refuses ports that the kind does not take, and adds those that are attributes.</summary>
    private protected abstract void CheckPorts(EndpointSettings settings, List<(string Name, string? Value)> values);

    /// <summary>Writes ports that are child elements.</summary>
    private protected virtual void WritePorts(PortSpecification ports)
    {
    }

    /// <summary>An attribute that only some kinds have: what a file has on another kind has no meaning.</summary>
    private string? TextOfKind(string attribute) => IsOfKind(attribute) ? OptionalText(attribute) : null;

    private bool IsOfKind(string attribute) => Schema.FindAttribute(attribute) is not null;

    internal static Endpoint Of(SourceElement element, ElementSchema schema) => element.View as Endpoint ?? Create(element, schema);

    private static Endpoint Create(SourceElement element, ElementSchema schema) => element.LocalName switch
    {
        "InputEndpoint" => new InputEndpoint(element, schema),
        "InstanceInputEndpoint" => new InstanceInputEndpoint(element, schema),
        "InternalEndpoint" => new InternalEndpoint(element, schema),
        _ => throw new ArgumentOutOfRangeException(nameof(element)),
    };

    private protected static (string Name, string? Value) Attribute(string name, PortSpecification value) =>
        (name, value.ToString());
}
