using System;
using System.Collections.Generic;
using System.Linq;
using System.Management.Automation;
using CloudServiceTools.Errors;
using CloudServiceTools.Model;

namespace CloudServiceTools.PowerShell.Commands;

/// <summary>What every cmdlet of the module has: errors that name what to do, and warnings about references.</summary>
public abstract class CsCommand : PSCmdlet
{
    private protected const string DefinitionSet = "Definition";

    private protected const string InputObjectSet = "InputObject";

    private const int ListedReferences = 10;

    /// <summary>
    /// Runs one item's work. An error of the engine is written to the error stream, and the pipeline goes on with the
    /// next item; anything else is a mistake in this module and ends the command.
    /// </summary>
    /// <returns>Whether the work was done.</returns>
    private protected bool Attempt(Action work)
    {
        try
        {
            work();
            return true;
        }
        catch (CsException exception)
        {
            WriteError(ErrorRecords.From(exception));
            return false;
        }
    }

    /// <summary>Whether PowerShell's providers refused a path: no such drive or provider, or no path at all.</summary>
    private protected static bool IsPathError(Exception exception) =>
        exception is DriveNotFoundException or ProviderNotFoundException or ItemNotFoundException or ArgumentException;

    /// <summary>Says what still names something that was removed.</summary>
    private protected void WarnOfReferences(string removed, IReadOnlyList<ItemReference> references)
    {
        if (references.Count > 0)
        {
            string more = references.Count > ListedReferences ? $"; and {references.Count - ListedReferences} more" : string.Empty;
            WriteWarning(
                $"{removed} was removed, and is still named by {string.Join("; ", references.Take(ListedReferences))}{more}.");
        }
    }

    /// <summary>
    /// The roles of a definition that have one of the names, or match it; all of them where no name is given. A name
    /// that is no pattern and that no role has is an error.
    /// </summary>
    private protected IReadOnlyCollection<Role> ChooseRoles(ServiceDefinition definition, string[]? names)
    {
        if (names is null)
        {
            return definition.Roles;
        }

        List<Role> chosen = [];
        foreach (string name in names)
        {
            IReadOnlyList<Role> found = NameFilter.Choose(definition.Roles, name, role => [role.Name]);
            if (found.Count == 0 && !NameFilter.IsPattern(name))
            {
                Attempt(() => definition.GetRole(name));
            }

            chosen.AddRange(found.Except(chosen));
        }

        return chosen;
    }
}
