using System.Collections.Generic;
using System.CommandLine;
using CloudServiceTools.Errors;
using CloudServiceTools.Model;
using CloudServiceTools.Traffic;

namespace CloudServiceTools.Cli.Commands;

/// <summary><c>csdef remove</c>: takes a role, an endpoint or traffic rules out, and warns of what that leaves behind.</summary>
internal sealed class RemoveCommand : CsdefCommand
{
    internal RemoveCommand(Shell shell)
        : base(
            shell,
            "remove",
            "Take a role, an endpoint or traffic rules out, and warn of what that leaves behind.",
            "csdef remove role WorkerRole2 --in ServiceDefinition.csdef --in-place",
            "csdef remove endpoint WorkerRole1/InternalTCP2 < old.csdef > new.csdef",
            "csdef remove traffic-rule --to 'WorkerRole1/*' --in ServiceDefinition.csdef --in-place")
    {
        Add(new RemoveRoleCommand(shell));
        Add(new RemoveEndpointCommand(shell));
        Add(new RemoveTrafficRuleCommand(shell));
    }
}

/// <summary><c>csdef remove role</c>, as Remove-CsRole.</summary>
internal sealed class RemoveRoleCommand : EditCommand
{
    private readonly Argument<string> _name = Parameters.Name("The name of the role.");

    internal RemoveRoleCommand(Shell shell)
        : base(
            shell,
            "role",
            "Take a role out, and warn of what still names it.",
            "csdef remove role WorkerRole2 --in ServiceDefinition.csdef --in-place")
    {
        _name.CompletionSources.Add(Names.Roles);
        Takes(_name);
    }

    private protected override void Change(ServiceDefinition definition, ParseResult result)
    {
        Role role = definition.GetRole(result.GetRequiredValue(_name));
        IReadOnlyList<ItemReference> references = role.FindReferences();
        Phrase description = role.ToPhrase();
        role.Remove();
        Shell.Warn(ItemReference.Notice(description, references));
    }
}

/// <summary><c>csdef remove endpoint</c>, as Remove-CsEndpoint.</summary>
internal sealed class RemoveEndpointCommand : EditCommand
{
    private readonly EndpointName _endpoint = new();

    internal RemoveEndpointCommand(Shell shell)
        : base(
            shell,
            "endpoint",
            "Take an endpoint out, and warn of what still names it.",
            "csdef remove endpoint WorkerRole1/InternalTCP2 < old.csdef > new.csdef")
    {
        _endpoint.Offer(Names);
        Takes(_endpoint.Name, _endpoint.Role);
    }

    private protected override void Change(ServiceDefinition definition, ParseResult result)
    {
        Endpoint endpoint = _endpoint.Find(definition, result);
        IReadOnlyList<ItemReference> references = endpoint.FindReferences();
        Phrase description = endpoint.ToPhrase();
        endpoint.Remove();
        Shell.Warn(ItemReference.Notice(description, references));
    }
}

/// <summary><c>csdef remove traffic-rule</c>, as Remove-CsTrafficRule.</summary>
internal sealed class RemoveTrafficRuleCommand : EditCommand
{
    private readonly Option<string[]> _to = Parameters.List(
        "--to", "ROLE/ENDPOINT", "The rules that have one of these as a destination; patterns are fine.", isRequired: true);

    private readonly Option<string[]> _from = Parameters.List("--from", "ROLE", "Of those, the rules that name one of these as a source.");

    internal RemoveTrafficRuleCommand(Shell shell)
        : base(
            shell,
            "traffic-rule",
            "Take traffic rules out, and warn of endpoints that are open to every role then.",
            "csdef remove traffic-rule --to 'WorkerRole1/*' --in ServiceDefinition.csdef --in-place")
    {
        _to.CompletionSources.Add(Names.InternalEndpoints);
        _from.CompletionSources.Add(Names.Roles);
        Takes(_to, _from);
    }

    private protected override void Change(ServiceDefinition definition, ParseResult result)
    {
        List<string> freed = [];
        foreach (TrafficRule rule in RuleSelection.Choose(definition, result.Get(_to), result.Get(_from), require => require()))
        {
            rule.Remove();
            freed.AddRange(rule.Destinations);
        }

        Shell.Warn(RuleSelection.OpenedNotice(definition, freed));
    }
}
