using System;
using System.Collections.Generic;
using CloudServiceTools.Schema;

namespace CloudServiceTools.Model;

/// <summary>
/// The modules that a role imports and whose content is not known here: names that begin as theirs do may be declared by them.
/// </summary>
internal sealed class UnknownModules
{
    // By the lengths of their names, so that a name is looked up as often as there are lengths and not as there are modules.
    private readonly SortedDictionary<int, HashSet<string>> _byLength = [];

    internal UnknownModules(Role role)
    {
        foreach (Import import in role.Imports)
        {
            string name = import.ModuleName;
            if (ImportedModule.Find(name) is null)
            {
                if (!_byLength.TryGetValue(name.Length, out HashSet<string>? names))
                {
                    _byLength[name.Length] = names = new(NameComparer.Instance);
                }

                names.Add(name);
            }
        }
    }

    /// <summary>Whether one of them may declare what has the name.</summary>
    internal bool MayDeclare(string name)
    {
        if (_byLength.Count == 0 || !name.StartsWith(ImportedModule.Namespace, StringComparison.OrdinalIgnoreCase))
        {
            return false;
        }

        foreach (KeyValuePair<int, HashSet<string>> modules in _byLength)
        {
            int end = ImportedModule.Namespace.Length + modules.Key;
            if (end >= name.Length)
            {
                return false;
            }

            if (name[end] == '.' && modules.Value.Contains(name.Substring(ImportedModule.Namespace.Length, modules.Key)))
            {
                return true;
            }
        }

        return false;
    }
}
