using System.Collections.Generic;
using System.CommandLine;
using System.Linq;
using CloudServiceTools.Cli.Input;
using CloudServiceTools.Cli.Output;
using CloudServiceTools.Model;
using CloudServiceTools.Service;
using CloudServiceTools.Traffic;

namespace CloudServiceTools.Cli.Commands;

/// <summary><c>csdef reach</c>, as Get-CsReachability and Test-CsTraffic: who may reach what, and why.</summary>
internal sealed class ReachCommand : CsdefCommand
{
    private readonly PathOptions _paths = new();
    private readonly Option<string[]> _from = Parameters.Repeated("--from", "SOURCE", "Who sends: a role, VirtualNetwork, Internet, or an address or subnet; patterns are fine. May be repeated.");
    private readonly Option<string[]> _to = Parameters.Repeated("--to", "ENDPOINT", "The endpoint, alone or as Role/Endpoint; patterns are fine. May be repeated.");
    private readonly Option<bool> _allowed = Parameters.Switch("--allowed", "Only what is allowed.");
    private readonly Option<bool> _denied = Parameters.Switch("--denied", "Only what is not allowed.");
    private readonly Option<bool> _internet = Parameters.Switch("--internet", "Only what comes from the Internet.");
    private readonly Option<bool> _imported = Parameters.Switch("--include-imported", "Count the endpoints that imports add to roles.");
    private readonly ConfigurationOptions _configurations = new();
    private readonly Option<string[]> _environment = Parameters.Repeated("--environment", "NAME", "The environments, such as Cloud, of the configurations; patterns are fine. May be repeated.");
    private readonly Choice<Format> _format = Parameters.Format<Format>("What to write.", Format.List);
    private readonly Option<string> _output = Parameters.Output();
    private readonly Choice<Answer> _expect = new("--expect", "What every answer must be, otherwise the exit code is 1.");
    private readonly Option<bool> _quiet = Parameters.Quiet("Write nothing: the exit code is the answer. For --expect.");
    private readonly Choice<ColorMode> _color = Parameters.Color();

    internal ReachCommand(Shell shell)
        : base(
            shell,
            "reach",
            "List who may reach which endpoint, and why.",
            "csdef reach ServiceDefinition.csdef --format matrix",
            "csdef reach ServiceDefinition.csdef --from WorkerRole2 --to WorkerRole1/InternalTCP2",
            "csdef reach ServiceDefinition.csdef --internet --allowed",
            "csdef reach ServiceDefinition.csdef --configuration ServiceConfiguration.Cloud.cscfg --internet",
            "csdef reach ServiceDefinition.csdef --from Internet --to 'Backend/*' --expect denied")
    {
        DefinitionNames names = new(shell, _paths.Paths);
        _from.CompletionSources.Add(names.Sources);
        _to.CompletionSources.Add(names.Endpoints);
        _paths.AddTo(this);
        Add(_from);
        Add(_to);
        Add(_allowed);
        Add(_denied);
        Add(_internet);
        Add(_imported);
        _configurations.AddTo(this);
        Add(_environment);
        Add(_format);
        Add(_output);
        Add(_expect);
        Add(_quiet);
        Add(_color);
        Runs();
    }

    private enum Format
    {
        List,
        Matrix,
        Json,
        Jsonl,
    }

    private enum Answer
    {
        Allowed,
        Denied,
    }

    private protected override ExitCode Run(ParseResult result)
    {
        TrafficQuestion question = new()
        {
            From = result.Get(_from),
            To = result.Get(_to),
            Allowed = result.Has(_allowed),
            Denied = result.Has(_denied),
            Internet = result.Has(_internet),
            IncludeImported = result.Has(_imported),
            Environments = result.Get(_environment),
        };
        GivenConfigurations configurations = _configurations.Read(result, Shell);
        bool? expected = _expect.In(result) is { } answer ? answer == Answer.Allowed : null;
        using Destination destination = OpenDestination(result, expected);
        DecisionsWriter writer = new(destination.Text, result.HasColor(_color, Shell, _output));
        Format format = _format.In(result)!.Value;
        bool isAsExpected = true;
        JsonItems? json = format is Format.Json or Format.Jsonl ? new JsonItems(destination.Text, areLines: format == Format.Jsonl) : null;
        JsonShape<TrafficDecision> shape = JsonShapes.Decision(Shell.Paths);
        foreach (string path in _paths.Files(result, Shell))
        {
            Shell.Attempt(() =>
            {
                ServiceDefinition definition = Shell.ReadDefinition(path);
                IReadOnlyList<ServiceEnvironment?> environments = question.EnvironmentsOf(configurations.ServiceOf(definition));
                bool isAnswered = false;
                foreach (ServiceEnvironment? environment in environments)
                {
                    IEnumerable<TrafficDecision> decisions = question.Ask(definition, environment, require => require()).Select(decision =>
                    {
                        isAnswered = true;
                        isAsExpected &= expected is null || decision.Allowed == expected;
                        return decision;
                    });
                    if (json is not null)
                    {
                        foreach (TrafficDecision decision in decisions)
                        {
                            json.Add(decision, shape);
                        }
                    }
                    else
                    {
                        writer.Heading(
                            definition.Path is null || _paths.IsOneFile(result, Shell, definition.Path) ? null : Shell.Display(definition.Path),
                            environments.Count > 1 ? environment?.ToString() : null);
                        writer.Write(decisions, isMatrix: format == Format.Matrix);
                    }
                }

                isAsExpected &= expected is null || isAnswered;
            });
        }

        json?.Close();
        destination.Close();
        return isAsExpected ? ExitCode.Success : ExitCode.Negative;
    }

    private Destination OpenDestination(ParseResult result, bool? expected)
    {
        if (!result.Has(_quiet))
        {
            return new Destination(Shell, result.Get(_output));
        }

        return expected is null ? throw new UsageException("--quiet leaves nothing but the exit code: give --expect, which makes it an answer.")
            : result.Get(_output) is null ? Destination.Nowhere
            : throw new UsageException("--quiet and --output exclude each other: leave one of them out.");
    }
}
