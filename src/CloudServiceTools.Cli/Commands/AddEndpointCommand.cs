using System.CommandLine;
using CloudServiceTools.Model;

namespace CloudServiceTools.Cli.Commands;

/// <summary>What the commands that add an endpoint share.</summary>
internal abstract class AddEndpointCommand : EditCommand
{
    private readonly Argument<string> _name = Parameters.Name("The name of the endpoint.");
    private readonly Option<string> _role = Parameters.Required("--role", "ROLE", "The role.");

    private protected AddEndpointCommand(Shell shell, string name, string description, params string[] examples)
        : base(shell, name, description, examples)
    {
    }

    private protected EndpointOptions Endpoint { get; } = new();

    private protected void TakesEndpoint(params Option[] options) => Takes([_name, _role, .. options]);

    private protected sealed override void Change(ServiceDefinition definition, ParseResult result) =>
        Add(definition.GetRole(result.GetRequiredValue(_role)), result.GetRequiredValue(_name), Endpoint.Read(result));

    private protected abstract void Add(Role role, string name, EndpointSettings settings);
}
