using System.CommandLine;
using CloudServiceTools.Cli.Input;
using CloudServiceTools.Cli.Output;
using CloudServiceTools.Model;

namespace CloudServiceTools.Cli.Commands;

/// <summary><c>csdef show</c>, as the Get- cmdlets: what a definition has.</summary>
internal sealed class ShowCommand : CsdefCommand
{
    private readonly Argument<string?> _file = Parameters.DefinitionFile();

    private readonly Choice _format = Parameters.Choice(
        "--format", "What to write: text, JSON with every property, or the csdef itself.", "text", "json", "csdef");

    internal ShowCommand(Shell shell)
        : base(
            shell,
            "show",
            "Show what a definition has: roles, endpoints, traffic rules.",
            "csdef show ServiceDefinition.csdef",
            "csdef show ServiceDefinition.csdef --format json | jq '.Roles[].Name'")
    {
        Add(_file);
        Add(_format);
        Runs();
    }

    private enum Format
    {
        Text,
        Json,
        Csdef,
    }

    private protected override ExitCode Run(ParseResult result)
    {
        ServiceDefinition definition = Shell.ReadDefinition(result.GetValue(_file));
        switch ((Format)_format.In(result, (int)Format.Text))
        {
            case Format.Json:
                Shell.Output.Write(JsonText.Of(definition, DefinitionShape.Create()));
                break;
            case Format.Csdef:
                Shell.Write(definition.ToBytes());
                break;
            default:
                new DefinitionView(Shell).Write(definition);
                break;
        }

        return ExitCode.Success;
    }
}
