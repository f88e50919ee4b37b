using System.CommandLine;
using CloudServiceTools.Cli.Input;
using CloudServiceTools.Model;

namespace CloudServiceTools.Cli.Commands;

/// <summary><c>csdef add-role</c>, as New-CsRole and Add-CsRole: adds a role.</summary>
internal sealed class AddRoleCommand : EditCommand
{
    private readonly Argument<string> _name = Parameters.Name("The name of the role.");
    private readonly Choice<RoleType> _type = new("--type", "The kind of role.") { Required = true };
    private readonly Option<string> _size = Parameters.Text("--vm-size", "SIZE", "The size of the virtual machines.");

    internal AddRoleCommand(Shell shell)
        : base(
            shell,
            "add-role",
            "Add a web or worker role.",
            "csdef new MyService | csdef add-role WebRole1 --type web --vm-size Medium",
            "csdef add-role WorkerRole1 --type worker --in ServiceDefinition.csdef --in-place")
    {
        _size.CompletionSources.Add(KnownWords.VMSizes);
        Takes(_name, _type, _size);
    }

    private protected override void Change(ServiceDefinition definition, ParseResult result)
    {
        definition.AddRole(Role.Create(result.GetRequiredValue(_name), _type.In(result)!.Value, result.Get(_size)));
        Shell.Warn(KnownWords.VMSizeNotice(result.Get(_size)));
    }
}
