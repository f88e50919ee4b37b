using System.CommandLine;
using CloudServiceTools.Cli.Input;
using CloudServiceTools.Model;

namespace CloudServiceTools.Cli.Commands;

/// <summary><c>csdef add-traffic-rule</c>, as Add-CsTrafficRule: says who alone may send to internal endpoints.</summary>
internal sealed class AddTrafficRuleCommand : EditCommand
{
    private readonly Option<string[]> _to =
        Parameters.List("--to", "ROLE/ENDPOINT", "The destinations: internal endpoints.", isRequired: true);

    private readonly Option<string[]> _from = Parameters.List("--from", "ROLE", "The roles that may send.");
    private readonly Option<bool> _fromAll = Parameters.Switch("--from-all", "Let every role send.");
    private readonly Option<bool> _fromNone = Parameters.Switch("--from-none", "Let nobody send.");

    internal AddTrafficRuleCommand(Shell shell, string name)
        : base(
            shell,
            DocumentSource.Definition,
            name,
            "Let internal endpoints take traffic from certain roles, and from nobody else.",
            "csdef add-traffic-rule --from WebRole1 --to WorkerRole1/InternalTCP2 --in ServiceDefinition.csdef --in-place",
            "csdef add-traffic-rule --from-all --to WorkerRole1/Health WorkerRole2/Health < old.csdef > new.csdef")
    {
        Validators.Add(command =>
        {
            int given = (command.GetResult(_from) is null ? 0 : 1)
                + (command.GetResult(_fromAll) is not null ? 1 : 0)
                + (command.GetResult(_fromNone) is not null ? 1 : 0);
            if (given != 1)
            {
                command.AddError("Give one of --from ROLE, --from-all and --from-none.");
            }
        });
        _to.CompletionSources.Add(Names.InternalEndpoints);
        _from.CompletionSources.Add(Names.Roles);
        Takes(_to, _from, _fromAll, _fromNone);
    }

    private protected override void Change(IServiceDocument document, ParseResult result) => ((ServiceDefinition)document).AddTrafficRule(
        result.GetRequiredValue(_to), result.Has(_fromAll) ? null : result.Get(_from) ?? []);
}
