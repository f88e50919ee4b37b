using System;
using System.Collections;
using System.Collections.Generic;
using System.Globalization;
using System.Linq;
using System.Management.Automation;
using CloudServiceTools.Model;

namespace CloudServiceTools.PowerShell.Commands.Runtime;

/// <summary>Counts of instances as people give them: a table of the names of roles and numbers, or one number for every role.</summary>
internal sealed class InstanceCountTable
{
    private readonly Dictionary<string, int> _counts = new(NameComparer.Instance);
    private readonly int? _countOfEveryRole;

    /// <summary>Reads what was given.</summary>
    /// <param name="given">A table or a number; null for none.</param>
    /// <param name="onInvalid">Told of a value that is no number, and of the role that it was given for.</param>
    internal InstanceCountTable(object? given, Action<string, string?> onInvalid)
    {
        if (Unwrap(given) is not IDictionary table)
        {
            _countOfEveryRole = given is null ? null : Read(given, null);
            return;
        }

        foreach (DictionaryEntry entry in table)
        {
            string role = LanguagePrimitives.ConvertTo<string>(entry.Key);
            if (Read(entry.Value, role) is { } count)
            {
                _counts[role] = count;
            }
        }

        int? Read(object? value, string? role)
        {
            if (int.TryParse(
                Convert.ToString(Unwrap(value), CultureInfo.InvariantCulture),
                NumberStyles.Integer,
                CultureInfo.InvariantCulture,
                out int count))
            {
                return count;
            }

            onInvalid(LanguagePrimitives.ConvertTo<string>(value), role);
            return null;
        }
    }

    /// <summary>The counts of the roles of a definition. Names that it does not have are among them.</summary>
    internal IReadOnlyDictionary<string, int> For(ServiceDefinition definition) => _countOfEveryRole is { } count
        ? definition.Roles.Select(role => role.Name).Distinct().ToDictionary(name => name, _ => count)
        : _counts;

    private static object? Unwrap(object? value) => value is PSObject wrapped ? wrapped.BaseObject : value;
}
