using System;
using System.Collections.Generic;
using System.CommandLine;
using System.CommandLine.Completions;
using System.Linq;
using CloudServiceTools.Model;
using CloudServiceTools.Traffic;

namespace CloudServiceTools.Cli.Input;

/// <summary>What the Tab key offers out of the definitions that a command line names.</summary>
/// <param name="shell">Where the command line is.</param>
/// <param name="file">What names them.</param>
internal sealed class DefinitionNames(Shell shell, Symbol file)
{
    internal IEnumerable<CompletionItem> Roles(CompletionContext context) =>
        Items(context, definition => definition.Roles.Select(role => role.Name));

    internal IEnumerable<CompletionItem> WebRoles(CompletionContext context) =>
        Items(context, definition => definition.Roles.Where(role => role.Type == RoleType.Web).Select(role => role.Name));

    /// <summary>Who may send: the roles, and the Internet.</summary>
    internal IEnumerable<CompletionItem> Sources(CompletionContext context) =>
        Roles(context).Append(new CompletionItem(TrafficMap.Internet));

    /// <summary>Endpoints as Role/Endpoint.</summary>
    internal IEnumerable<CompletionItem> Endpoints(CompletionContext context) =>
        Items(context, definition => EndpointsOf(definition).Select(endpoint => endpoint.ToString()));

    /// <summary>The possible destinations of a traffic rule, as Role/Endpoint.</summary>
    internal IEnumerable<CompletionItem> InternalEndpoints(CompletionContext context) => Items(
        context,
        definition => EndpointsOf(definition).Where(endpoint => endpoint.Kind == EndpointKind.Internal).Select(endpoint => endpoint.ToString()));

    /// <summary>The endpoints that a web site can listen on, by their own names.</summary>
    internal IEnumerable<CompletionItem> SiteEndpoints(CompletionContext context) => Items(
        context,
        definition => EndpointsOf(definition).Where(endpoint => endpoint.Protocol is "http" or "https").Select(endpoint => endpoint.Name));

    private static IEnumerable<Endpoint> EndpointsOf(ServiceDefinition definition) => definition.Roles.SelectMany(role => role.Endpoints);

    private IEnumerable<CompletionItem> Items(CompletionContext context, Func<ServiceDefinition, IEnumerable<string>> names) =>
        DocumentSource.Definition.Offer(shell, file, context, document => names((ServiceDefinition)document));
}
