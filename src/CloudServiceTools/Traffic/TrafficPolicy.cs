using System.Collections.Generic;
using System.Linq;
using CloudServiceTools.Errors;
using CloudServiceTools.Model;
using CloudServiceTools.Service;

namespace CloudServiceTools.Traffic;

/// <summary>
/// Who may reach what, as somebody wants it: what is not listed is closed. It speaks of the internal endpoints that the
/// definition has itself; those of imports, which Remote Desktop needs, stay as they are unless they are listed.
/// </summary>
public sealed class TrafficPolicy
{
    /// <summary>
    /// How long the names of internal endpoints may be together, each with its role's. A policy closes each of them, so that rules name
    /// a role for each of its endpoints: a file with one role of a long name would become as long as its square.
    /// </summary>
    internal const int MaximumCharacters = 2_000_000;

    private readonly ServiceDefinition _definition;
    private readonly OutsidePolicy _outside;
    private readonly AccessTable _allowed;
    private readonly AccessTable _denied;

    /// <summary>A policy that closes everything, until something is listed.</summary>
    /// <param name="definition">The definition.</param>
    /// <param name="environments">
    /// The environments in which has to be true what the policy says of the outside; null for what the definition says alone.
    /// </param>
    public TrafficPolicy(ServiceDefinition definition, IReadOnlyList<ServiceEnvironment>? environments = null)
    {
        _definition = definition;
        _outside = new OutsidePolicy(definition, environments ?? []);
        _allowed = new AccessTable(definition);
        _denied = new AccessTable(definition);
    }

    /// <summary>The endpoints that every role may reach.</summary>
    internal IEnumerable<string> OpenToAll => _allowed.Destinations.Where(_allowed.IsOpenToAll);

    /// <summary>
    /// Lists a source for an endpoint. No traffic rule opens anything to the outside, or an input endpoint to a role: what the policy
    /// says of those has to be true already.
    /// </summary>
    /// <param name="source">
    /// The name of a role, <see cref="TrafficMap.VirtualNetwork"/>, addresses such as <c>203.0.113.0/24</c>, or
    /// <see cref="TrafficMap.Internet"/>.
    /// </param>
    /// <param name="endpoint">The endpoint.</param>
    /// <exception cref="CsException">
    /// CsRoleNotFound; CsNotApplicable: no rule opens the endpoint to a source outside of the service; CsInvalidValue: the policy says
    /// elsewhere that the source may not reach the endpoint.
    /// </exception>
    public void Allow(string source, Endpoint endpoint)
    {
        if (_outside.Has(source))
        {
            _outside.Say(source, endpoint, isAllowed: true);
            return;
        }

        string name = _definition.GetRole(source).Name;
        if (endpoint.Kind != EndpointKind.Internal)
        {
            return;
        }

        string destination = endpoint.ToString();
        if (_denied.Lists(destination, name))
        {
            throw TrafficErrors.Contradiction(name, endpoint);
        }

        _allowed.Add([destination], [name], allowAll: false);
    }

    /// <summary>Lists every role for an endpoint, those too that are added later.</summary>
    /// <exception cref="CsException">CsInvalidValue: the policy says elsewhere that a role may not reach the endpoint.</exception>
    public void AllowAll(Endpoint endpoint)
    {
        if (endpoint.Kind != EndpointKind.Internal)
        {
            return;
        }

        string destination = endpoint.ToString();
        if (_denied.Contains(destination))
        {
            throw TrafficErrors.Contradiction(_denied.SourcesOf(destination)[0], endpoint);
        }

        _allowed.Add([destination], [], allowAll: true);
    }

    /// <summary>Lists nobody for an endpoint, so that it is closed unless others are listed.</summary>
    /// <exception cref="CsException">CsEndpointNotInternal: no rule closes a public endpoint.</exception>
    public void Close(Endpoint endpoint)
    {
        if (endpoint.Kind != EndpointKind.Internal)
        {
            throw ModelErrors.EndpointNotInternal(endpoint);
        }

        _allowed.Add([endpoint.ToString()], [], allowAll: false);
    }

    /// <summary>Says that a source may not reach an endpoint, which is so for all that is not listed.</summary>
    /// <exception cref="CsException">
    /// CsRoleNotFound; CsEndpointNotInternal: no rule closes a public endpoint; CsInvalidValue: the policy lists the pair.
    /// </exception>
    public void Deny(string source, Endpoint endpoint)
    {
        if (_outside.Has(source))
        {
            _outside.Say(source, endpoint, isAllowed: false);
            return;
        }

        if (endpoint.Kind != EndpointKind.Internal)
        {
            throw ModelErrors.EndpointNotInternal(endpoint);
        }

        string name = _definition.GetRole(source).Name;
        string destination = endpoint.ToString();
        if (_allowed.Lists(destination, name))
        {
            throw TrafficErrors.Contradiction(name, endpoint);
        }

        _denied.Add([destination], [name], allowAll: false);
    }

    /// <summary>What the policy and the rules that it does not speak of say together.</summary>
    /// <exception cref="CsException">
    /// CsDocumentTooLarge: the names come to more than <see cref="MaximumCharacters"/>; CsNotApplicable, CsEndpointNotInternal: it is not
    /// true what the policy says of the outside.
    /// </exception>
    internal AccessTable ToTable(RuleCoverage coverage)
    {
        _outside.Check();
        List<Endpoint> own = [.. _definition.Roles.SelectMany(role => role.Endpoints).Where(endpoint => endpoint.Kind == EndpointKind.Internal)];
        if (own.Sum(endpoint => (endpoint.Role ?? string.Empty).Length + (long)endpoint.Name.Length) > MaximumCharacters)
        {
            throw TrafficErrors.NamesTooLong(_definition);
        }

        AccessTable table = new(_definition);
        table.Add(own.Select(endpoint => endpoint.ToString()).Where(name => !_allowed.Contains(name)), [], allowAll: false);

        table.AddAll(_allowed, _allowed.Destinations);
        HashSet<string> spokenOf = new(table.Destinations, NameComparer.Instance);
        AccessTable before = AccessTable.Of(coverage);
        table.AddAll(before, before.Destinations.Where(name => !spokenOf.Contains(name)));
        return table;
    }
}
