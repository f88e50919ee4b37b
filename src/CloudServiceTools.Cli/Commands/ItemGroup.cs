using System.Collections.Generic;
using System.Linq;
using CloudServiceTools.Cli.Kinds;

namespace CloudServiceTools.Cli.Commands;

/// <summary><c>csdef add</c>, <c>set</c>, <c>rename</c>, <c>remove</c> and <c>list</c>: one command for each kind of item.</summary>
internal sealed class ItemGroup : CsdefCommand
{
    private const string TrafficRule = "traffic-rule";

    /// <summary>Makes the group, with all kinds or with one.</summary>
    /// <param name="shell">Where the command runs.</param>
    /// <param name="verb">What it does.</param>
    /// <param name="only">The kind that the command line names; null, or a word that is no kind, for all of them.</param>
    internal ItemGroup(Shell shell, Verb verb, string? only = null)
        : base(shell, WordOf(verb), DescriptionOf(verb), ExamplesOf(verb))
    {
        CommandEntry[] entries = [.. EntriesOf(verb)];
        CommandEntry[] meant = System.Array.FindAll(entries, entry => entry.Name == only);
        foreach (CommandEntry entry in meant.Length > 0 ? meant : entries)
        {
            Add(entry.Create(shell));
        }
    }

    /// <summary>The word for a command.</summary>
    internal static string WordOf(Verb verb) => verb switch
    {
        Verb.Add => "add",
        Verb.Set => "set",
        Verb.Rename => "rename",
        Verb.Remove => "remove",
        _ => "list",
    };

    private static IEnumerable<CommandEntry> EntriesOf(Verb verb)
    {
        foreach (Kind kind in AllKinds.All)
        {
            if (kind.Word == TrafficRule && verb is Verb.Add or Verb.Remove)
            {
                yield return new CommandEntry(TrafficRule, shell => verb == Verb.Add ? new AddTrafficRuleCommand(shell, TrafficRule) : new RemoveTrafficRuleCommand(shell));
            }
            else if (kind.Verbs.Contains(verb))
            {
                yield return new CommandEntry(kind.Word, shell => Create(shell, verb, kind));
            }
        }
    }

    private static CsdefCommand Create(Shell shell, Verb verb, Kind kind) => verb switch
    {
        Verb.Add => new AddItemCommand(shell, kind),
        Verb.Set => new SetItemCommand(shell, kind),
        Verb.Rename => new RenameItemCommand(shell, kind),
        Verb.Remove => new RemoveItemCommand(shell, kind),
        _ => new ListItemCommand(shell, kind),
    };

    private static string DescriptionOf(Verb verb) => verb switch
    {
        Verb.Add => "Add an item to a definition or configuration.",
        Verb.Set => "Change what a definition or configuration says of an item, or as a whole.",
        Verb.Rename => "Give an item another name, and follow it wherever the file names it.",
        Verb.Remove => "Remove an item, and warn of what that leaves behind.",
        _ => "List the items of a definition or configuration.",
    };

    private static string[] ExamplesOf(Verb verb) => verb switch
    {
        Verb.Add =>
        [
            "csdef add startup-task setup.cmd --role WebRole1 --execution-context elevated --in ServiceDefinition.csdef --in-place",
            "csdef add setting-value Greeting --role WebRole1 --value Hello --in ServiceConfiguration.Cloud.cscfg --in-place",
        ],
        Verb.Set =>
        [
            "csdef set definition --upgrade-domain-count 3 --in ServiceDefinition.csdef --in-place",
            "csdef set role WebRole1 --vm-size Standard_D2_v3 --in ServiceDefinition.csdef --in-place",
            "csdef set role-configuration WebRole1 --instance-count 3 --in ServiceConfiguration.Cloud.cscfg --in-place",
        ],
        Verb.Rename =>
        [
            "csdef rename role WorkerRole1 Backend --in ServiceDefinition.csdef --in-place",
            "csdef rename endpoint WorkerRole1/InternalTCP2 Queue < old.csdef > new.csdef",
        ],
        Verb.Remove =>
        [
            "csdef remove role WorkerRole2 --in ServiceDefinition.csdef --in-place",
            "csdef remove traffic-rule --to 'WorkerRole1/*' --in ServiceDefinition.csdef --in-place",
        ],
        _ =>
        [
            "csdef list endpoint ServiceDefinition.csdef",
            "csdef list setting-value ServiceConfiguration.Cloud.cscfg --role WebRole1 --format json",
        ],
    };
}
