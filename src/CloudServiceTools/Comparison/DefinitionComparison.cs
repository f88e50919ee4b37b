using System.Collections.Generic;
using System.Linq;
using CloudServiceTools.Errors;
using CloudServiceTools.Model;
using CloudServiceTools.Service;
using CloudServiceTools.Traffic;

namespace CloudServiceTools.Comparison;

/// <summary>Says what is different between two service definitions, in words of the domain.</summary>
/// <remarks>
/// What a file writes differently and means the same is no difference: comments, white space, the order of attributes, roles
/// and items, containers and the forms of older files, a value that is said and one that is the default, <c>1</c> and
/// <c>true</c>, the case of a name. Traffic rules are compared by what they come to: who may reach what.
/// </remarks>
public static class DefinitionComparison
{
    /// <summary>Every difference: first those of the items, in the order of the format, and then those of reachability.</summary>
    /// <param name="before">The definition as it was.</param>
    /// <param name="after">The definition as it is now.</param>
    /// <param name="options">What is compared; null for everything.</param>
    /// <returns>Nothing where the two mean the same.</returns>
    public static IReadOnlyList<DefinitionDifference> Compare(
        ServiceDefinition before, ServiceDefinition after, ComparisonOptions? options = null) =>
        Named(after.Path ?? before.Path ?? after.Name, after.Name, Differences(before, after, options, out _));

    /// <summary>
    /// Every difference of two services: those of their definitions, and who may reach what in each environment that both have, where
    /// that differs otherwise than the definitions say.
    /// </summary>
    /// <param name="before">The service as it was.</param>
    /// <param name="after">The service as it is now.</param>
    /// <param name="options">What is compared; null for everything.</param>
    /// <returns>Nothing where the two mean the same.</returns>
    public static IReadOnlyList<DefinitionDifference> Compare(CloudService before, CloudService after, ComparisonOptions? options = null)
    {
        List<DefinitionDifference> found = [.. Differences(before.Definition, after.Definition, options, out Renames renames)];
        HashSet<string> told = [.. found.Select(KeyOf)];
        foreach (ServiceEnvironment environment in after.Environments)
        {
            if (before.FindEnvironment(environment.Name) is { } old)
            {
                found.AddRange(new ReachabilityComparison(
                    before.Definition, after.Definition, renames, options?.ReachabilityOnly == true, (old, environment))
                    .Differences().Where(difference => !told.Contains(KeyOf(difference))));
            }
        }

        return Named(after.Path ?? before.Path ?? after.Name, after.Name, found);

        static string KeyOf(DefinitionDifference difference) =>
            string.Join("\n", difference.Sources.Prepend(difference.Target).Prepend(difference.Kind.ToString()));
    }

    /// <summary>Reads and compares two files. Where there is one file alone, the definition in it was added or removed.</summary>
    /// <param name="files">The files.</param>
    /// <param name="options">What is compared; null for everything.</param>
    /// <exception cref="CsException">As <see cref="ServiceDefinition.Load(string)"/>.</exception>
    public static IReadOnlyList<DefinitionDifference> Compare(DefinitionFilePair files, ComparisonOptions? options = null)
    {
        ServiceDefinition? before = files.Before is null ? null : ServiceDefinition.Load(files.Before);
        ServiceDefinition? after = files.After is null ? null : ServiceDefinition.Load(files.After);
        return Named(files.Name, (after ?? before)!.Name, before is not null && after is not null
            ? Differences(before, after, options, out _)
            : options?.ReachabilityOnly == true
                ? new ReachabilityComparison(before, after, new Renames(), byName: true).Differences()
                : [OfFile(files.Name, before, after)]);
    }

    private static IEnumerable<DefinitionDifference> Differences(
        ServiceDefinition before, ServiceDefinition after, ComparisonOptions? options, out Renames renames)
    {
        renames = new Renames();
        if (options?.ReachabilityOnly == true)
        {
            return new ReachabilityComparison(before, after, renames, byName: true).Differences();
        }

        ItemComparison items = new(before, after);
        renames = items.Renames;
        ReachabilityComparison traffic = new(before, after, renames, byName: false);
        return items.Differences(traffic).Concat(traffic.Differences());
    }

    private static DefinitionDifference OfFile(string name, ServiceDefinition? before, ServiceDefinition? after)
    {
        ServiceDefinition definition = (after ?? before)!;
        Phrase roles = definition.Roles.Count switch
        {
            0 => $"no roles",
            1 => $"1 role",
            int count => $"{count} roles",
        };
        EndpointReach[] open = [.. new ServiceReach(after).Endpoints.Where(endpoint => endpoint.IsPublic)];
        string what = after is null ? "removed" : "added";
        Phrase reach = open.Length == 0
            ? (Phrase)$""
            : $"; the Internet may reach {TrafficPhrase.List(open, endpoint => endpoint.Label)}";
        return new DefinitionDifference(
            after is null ? DifferenceKind.Removed : DifferenceKind.Added,
            $"definition '{name}'",
            name,
            $"Definition '{name}' of service '{definition.Name}' with {roles} was {what}{reach}.")
        {
            Witness = open.Length == 0 ? null : ReachabilityComparison.Opening(open[0]),
            BeforePath = before?.Path,
            BeforeLine = before?.Line ?? 0,
            AfterPath = after?.Path,
            AfterLine = after?.Line ?? 0,
        };
    }

    private static List<DefinitionDifference> Named(string name, string service, IEnumerable<DefinitionDifference> differences)
    {
        List<DefinitionDifference> found = [.. differences];
        found.ForEach(difference =>
        {
            difference.Definition = name;
            difference.Service = service;
        });
        return found;
    }
}
