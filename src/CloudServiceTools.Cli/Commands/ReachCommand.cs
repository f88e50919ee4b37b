using System.Collections.Generic;
using System.CommandLine;
using System.Linq;
using CloudServiceTools.Cli.Input;
using CloudServiceTools.Cli.Output;
using CloudServiceTools.Model;
using CloudServiceTools.Traffic;

namespace CloudServiceTools.Cli.Commands;

/// <summary><c>csdef reach</c>, as Get-CsReachability and Test-CsTraffic: who may reach what, and why.</summary>
internal sealed class ReachCommand : CsdefCommand
{
    private readonly Argument<string[]> _paths = Parameters.Paths();

    private readonly Option<string> _recurse = Parameters.Switch("--recurse", "Look through the folders below those of PATHS too.");
    private readonly Option<string[]> _from = Parameters.Repeated("--from", "SOURCE", "Who sends: a role, or Internet; patterns are fine. May be repeated.");
    private readonly Option<string[]> _to = Parameters.Repeated("--to", "ENDPOINT", "The endpoint, alone or as Role/Endpoint; patterns are fine. May be repeated.");
    private readonly Option<string> _allowed = Parameters.Switch("--allowed", "Only what is let through.");
    private readonly Option<string> _denied = Parameters.Switch("--denied", "Only what is not let through.");
    private readonly Option<string> _internet = Parameters.Switch("--internet", "Only what comes from the Internet.");
    private readonly Option<string> _imported = Parameters.Switch("--include-imported", "Count the endpoints that imports add to roles.");
    private readonly Choice _format = Parameters.Choice("--format", "What to write.", "list", "matrix", "json");

    private readonly Choice _expect = Parameters.Choice(
        "--expect", "What every answer must be, else the exit code is 1.", "allowed", "denied");

    internal ReachCommand(Shell shell)
        : base(
            shell,
            "reach",
            "Say who may reach which endpoint, and why.",
            "csdef reach ServiceDefinition.csdef --format matrix",
            "csdef reach ServiceDefinition.csdef --from WorkerRole2 --to WorkerRole1/InternalTCP2",
            "csdef reach ServiceDefinition.csdef --internet --allowed",
            "csdef reach ServiceDefinition.csdef --from Internet --to 'Backend/*' --expect denied")
    {
        DefinitionNames names = new(shell, _paths);
        _from.CompletionSources.Add(names.Sources);
        _to.CompletionSources.Add(names.Endpoints);
        Add(_paths);
        Add(_recurse);
        Add(_from);
        Add(_to);
        Add(_allowed);
        Add(_denied);
        Add(_internet);
        Add(_imported);
        Add(_format);
        Add(_expect);
        Runs();
    }

    private enum Format
    {
        List,
        Matrix,
        Json,
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
        };
        Format format = (Format)_format.In(result, (int)Format.List);
        bool? expected = _expect.IsFirst(result);
        string[] paths = result.GetValue(_paths) is { Length: > 0 } given ? given : [Shell.Standard];
        bool isAsExpected = true;
        List<TrafficDecision> all = [];
        bool isFirst = true;
        foreach (string path in new FileSelection(Shell, result.Has(_recurse)).Find(paths))
        {
            Shell.Attempt(() =>
            {
                ServiceDefinition definition = Shell.ReadDefinition(path);
                bool isAnswered = false;
                IEnumerable<TrafficDecision> decisions = question.Ask(definition, require => require()).Select(decision =>
                {
                    isAnswered = true;
                    isAsExpected &= expected is null || decision.Allowed == expected;
                    return decision;
                });
                if (format == Format.Json)
                {
                    all.AddRange(decisions);
                }
                else
                {
                    WriteHeading(definition, paths, ref isFirst);
                    Write(decisions, format);
                }

                isAsExpected &= expected is null || isAnswered;
            });
        }

        if (format == Format.Json)
        {
            Shell.Output.Write(JsonText.OfAll(all, JsonShapes.Decision()));
        }

        return isAsExpected ? ExitCode.Success : ExitCode.Negative;
    }

    /// <summary>Which file it is, where there may be several.</summary>
    private void WriteHeading(ServiceDefinition definition, string[] paths, ref bool isFirst)
    {
        if (definition.Path is null || (paths.Length == 1 && Shell.FullPath(paths[0]) == definition.Path))
        {
            return;
        }

        if (!isFirst)
        {
            Shell.Output.WriteLine();
        }

        isFirst = false;
        Shell.Output.WriteLine(Shell.In(Color.Heading, $"{Shell.Display(definition.Path)}:"));
    }

    private void Write(IEnumerable<TrafficDecision> decisions, Format format)
    {
        if (format == Format.Matrix)
        {
            Shell.Output.WriteLine(new TrafficMatrix(decisions).Text);
            return;
        }

        foreach (TrafficDecision decision in decisions)
        {
            Shell.Output.WriteLine(Shell.In(decision.Allowed ? Color.Good : Color.Error, decision.Explanation));
        }
    }
}
