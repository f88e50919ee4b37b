using System.CommandLine;
using CloudServiceTools.Cli.Input;
using CloudServiceTools.Model;

namespace CloudServiceTools.Cli.Commands;

/// <summary>What the commands that add an endpoint share.</summary>
internal abstract class AddEndpointCommand : EditCommand
{
    private readonly Argument<string> _name = Parameters.Name("The name of the endpoint.");
    private readonly Option<string> _role = Parameters.Required("--role", "ROLE", "The role.");

    private protected AddEndpointCommand(Shell shell, string name, string description, params string[] examples)
        : base(shell, name, description, examples) => _role.CompletionSources.Add(Names.Roles);

    private protected EndpointOptions Endpoint { get; } = new();

    private protected void TakesEndpoint(EndpointKind kind, params Option[] options)
    {
        Endpoint.Protocol.CompletionSources.Add(_ => KnownWords.ProtocolsOf(kind));
        Takes([_name, _role, .. options]);
    }

    private protected sealed override void Change(ServiceDefinition definition, ParseResult result) =>
        Add(definition.GetRole(result.GetRequiredValue(_role)), result.GetRequiredValue(_name), Endpoint.Read(result));

    private protected abstract void Add(Role role, string name, EndpointSettings settings);
}
