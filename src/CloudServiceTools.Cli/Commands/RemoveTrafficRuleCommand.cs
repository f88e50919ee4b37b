using System.Collections.Generic;
using System.CommandLine;
using CloudServiceTools.Cli.Input;
using CloudServiceTools.Model;
using CloudServiceTools.Traffic;

namespace CloudServiceTools.Cli.Commands;

/// <summary><c>csdef remove traffic-rule</c>, as Remove-CsTrafficRule.</summary>
internal sealed class RemoveTrafficRuleCommand : EditCommand
{
    private readonly Option<string[]> _to = Parameters.List(
        "--to", "ROLE/ENDPOINT", "The rules that have one of these as a destination; patterns are fine.", isRequired: true);

    private readonly Option<string[]> _from = Parameters.List("--from", "ROLE", "Of those, the rules that name one of these as a source.");

    internal RemoveTrafficRuleCommand(Shell shell)
        : base(
            shell,
            DocumentSource.Definition,
            "traffic-rule",
            "Take traffic rules out, and warn of endpoints that are open to every role then.",
            "csdef remove traffic-rule --to 'WorkerRole1/*' --in ServiceDefinition.csdef --in-place")
    {
        _to.CompletionSources.Add(Names.InternalEndpoints);
        _from.CompletionSources.Add(Names.Roles);
        Takes(_to, _from);
    }

    private protected override void Change(IServiceDocument document, ParseResult result)
    {
        ServiceDefinition definition = (ServiceDefinition)document;
        List<string> freed = [];
        foreach (TrafficRule rule in RuleSelection.Choose(definition, result.Get(_to), result.Get(_from), require => require()))
        {
            rule.Remove();
            freed.AddRange(rule.Destinations);
        }

        Shell.Warn(RuleSelection.OpenedNotice(definition, freed));
    }
}
