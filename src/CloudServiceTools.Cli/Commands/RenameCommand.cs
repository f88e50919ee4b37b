using System.CommandLine;
using CloudServiceTools.Model;

namespace CloudServiceTools.Cli.Commands;

/// <summary><c>csdef rename</c>: gives a role or an endpoint another name, and follows it wherever it is named.</summary>
internal sealed class RenameCommand : CsdefCommand
{
    internal RenameCommand(Shell shell)
        : base(
            shell,
            "rename",
            "Give a role or an endpoint another name, and follow it wherever it is named.",
            "csdef rename role WorkerRole1 Backend --in ServiceDefinition.csdef --in-place",
            "csdef rename endpoint WorkerRole1/InternalTCP2 Queue < old.csdef > new.csdef")
    {
        Add(new RenameRoleCommand(shell));
        Add(new RenameEndpointCommand(shell));
    }
}

/// <summary><c>csdef rename role</c>, as Rename-CsRole.</summary>
internal sealed class RenameRoleCommand : EditCommand
{
    private readonly Argument<string> _name = Parameters.Name("The name of the role.");
    private readonly Argument<string> _newName = new("NEW-NAME") { Description = "The new name." };

    internal RenameRoleCommand(Shell shell)
        : base(
            shell,
            "role",
            "Rename a role, and follow it in traffic rules.",
            "csdef rename role WorkerRole1 Backend --in ServiceDefinition.csdef --in-place")
    {
        _name.CompletionSources.Add(Names.Roles);
        Takes(_name, _newName);
    }

    private protected override void Change(ServiceDefinition definition, ParseResult result) =>
        definition.GetRole(result.GetRequiredValue(_name)).Rename(result.GetRequiredValue(_newName));
}

/// <summary><c>csdef rename endpoint</c>, as Rename-CsEndpoint.</summary>
internal sealed class RenameEndpointCommand : EditCommand
{
    private readonly EndpointName _endpoint = new();
    private readonly Argument<string> _newName = new("NEW-NAME") { Description = "The new name." };

    internal RenameEndpointCommand(Shell shell)
        : base(
            shell,
            "endpoint",
            "Rename an endpoint, and follow it in bindings, traffic rules and xpaths.",
            "csdef rename endpoint WorkerRole1/InternalTCP2 Queue < old.csdef > new.csdef")
    {
        _endpoint.Offer(Names);
        Takes(_endpoint.Name, _newName, _endpoint.Role);
    }

    private protected override void Change(ServiceDefinition definition, ParseResult result) =>
        _endpoint.Find(definition, result).Rename(result.GetRequiredValue(_newName));
}
