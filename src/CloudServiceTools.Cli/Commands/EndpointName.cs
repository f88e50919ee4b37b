using System.CommandLine;
using CloudServiceTools.Cli.Input;
using CloudServiceTools.Model;

namespace CloudServiceTools.Cli.Commands;

/// <summary>How a command that changes an endpoint is told which one.</summary>
internal sealed class EndpointName
{
    internal Argument<string> Name { get; } =
        Parameters.Name("The endpoint as Role/Endpoint, or by its own name where it is the only one or --role says the role.");

    internal Option<string> Role { get; } = Parameters.Text("--role", "ROLE", "The role.");

    /// <summary>Makes the Tab key offer the names.</summary>
    internal void Offer(DefinitionNames names)
    {
        Name.CompletionSources.Add(names.Endpoints);
        Role.CompletionSources.Add(names.Roles);
    }

    internal Endpoint Find(ServiceDefinition definition, ParseResult result) =>
        definition.FindEndpoint(result.GetRequiredValue(Name), result.Get(Role));
}
