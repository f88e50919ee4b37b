using System.CommandLine;
using CloudServiceTools.Cli.Input;
using CloudServiceTools.Cli.Output;
using CloudServiceTools.Model;

namespace CloudServiceTools.Cli.Commands;

/// <summary><c>csdef show</c>, as the Get- cmdlets: what a definition has.</summary>
internal sealed class ShowCommand : CsdefCommand
{
    private readonly Argument<string?> _file = Parameters.DefinitionFile();

    private readonly Choice<Format> _format = Parameters.Format<Format>("What to write: text, JSON with every property, or the csdef itself.", Format.Text);
    private readonly Option<string> _output = Parameters.Output();
    private readonly Choice<ColorMode> _color = Parameters.Color();

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
        Add(_output);
        Add(_color);
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
        string? output = result.Get(_output);
        switch (_format.In(result))
        {
            case Format.Csdef when Shell.OutputPath(output) is { } path:
                Interruption.Shield(() => definition.Save(path, overwrite: false));
                break;
            case Format.Csdef:
                Shell.Write(definition.ToBytes());
                break;
            default:
                using (Destination destination = new(Shell, output))
                {
                    if (_format.In(result) == Format.Json)
                    {
                        JsonText.Write(destination.Text, definition, DefinitionShape.Create(Shell.Paths));
                    }
                    else
                    {
                        new DefinitionView(destination.Text, result.HasColor(_color, Shell, _output)).Write(definition);
                    }

                    destination.Close();
                }

                break;
        }

        return ExitCode.Success;
    }
}
