using System.CommandLine;
using CloudServiceTools.Cli.Input;
using CloudServiceTools.Configuration;
using CloudServiceTools.Model;
using CloudServiceTools.Reporting.Diagrams;
using CloudServiceTools.Service;

namespace CloudServiceTools.Cli.Commands;

/// <summary><c>csdef draw</c>, as ConvertTo-CsDiagram and Export-CsDiagram: a picture of who may reach what.</summary>
internal sealed class DrawCommand : CsdefCommand
{
    private readonly Argument<string?> _file = Parameters.DefinitionFile();
    private readonly Choice<DiagramFormat> _format = Parameters.Format<DiagramFormat>(
        "What to write; default: what the extension of --output says, otherwise mermaid.");

    private readonly Option<bool> _imported = Parameters.Switch("--include-imported", "Draw the endpoints that imports add, too.");
    private readonly Option<string> _configuration = Parameters.Text(
        "--configuration", "FILE", "The configuration (.cscfg) whose network is drawn.");

    private readonly Option<string> _output = Parameters.Output();

    internal DrawCommand(Shell shell)
        : base(
            shell,
            "draw",
            "Draw who may reach what, as Mermaid, DOT or SVG.",
            "csdef draw ServiceDefinition.csdef --output service.svg",
            "csdef draw ServiceDefinition.csdef --configuration ServiceConfiguration.Cloud.cscfg --output cloud.svg",
            "csdef draw ServiceDefinition.csdef --format dot | dot -Tpng -o service.png")
    {
        Add(_file);
        Add(_format);
        Add(_imported);
        Add(_configuration);
        Add(_output);
        Runs();
    }

    private protected override ExitCode Run(ParseResult result)
    {
        ServiceDefinition definition = Shell.ReadDefinition(result.GetValue(_file));
        DiagramOptions options = new()
        {
            IncludeImported = result.Has(_imported),
            Environment = result.Get(_configuration) is { } file
                ? CloudService.Of(definition, [ServiceConfiguration.Load(Shell.FullPath(file))]).Environments[0]
                : null,
        };
        DiagramFormat? format = _format.In(result);
        if (Shell.OutputPath(result.Get(_output)) is { } path)
        {
            Interruption.Shield(() => Diagram.Save(path, definition, format, options));
        }
        else
        {
            Shell.Output.Write(Diagram.Write(format ?? DiagramFormat.Mermaid, definition, options));
        }

        return ExitCode.Success;
    }
}
