using System.IO;
using System.Management.Automation;
using CloudServiceTools.Model;

namespace CloudServiceTools.PowerShell.Commands.Comparison;

/// <summary>What one side of a comparison was given as: a definition, or a file or folder that holds some.</summary>
internal sealed class ComparedObject
{
    private readonly object _given;

    private ComparedObject(object given) => _given = given;

    /// <summary>The definition; null for a folder.</summary>
    internal ServiceDefinition? Definition { get; private set; }

    /// <summary>The path of the folder; null for a definition.</summary>
    internal string? Folder { get; private set; }

    /// <summary>Makes something of whatever came from the command line or the pipeline.</summary>
    /// <param name="value">A definition, a path, or what stands for one.</param>
    /// <param name="resolve">Gives the place of a path in the file system, or what is wrong with it.</param>
    /// <param name="problem">What is wrong with the value; null where nothing is.</param>
    /// <exception cref="Errors.CsException">As <see cref="ServiceDefinition.Load(string)"/>.</exception>
    internal static ComparedObject? From(object value, PathResolver resolve, out ErrorRecord? problem)
    {
        object given = value is PSObject wrapped ? wrapped.BaseObject : value;
        problem = null;
        if (given is ServiceDefinition definition)
        {
            return new ComparedObject(given) { Definition = definition };
        }

        string? path = given switch
        {
            string text => text,
            FileSystemInfo info => info.FullName,
            PathInfo info => info.Path,
            _ => null,
        };
        problem = path is null ? ErrorRecords.NotComparable(given)
            : IsXml(path) ? ErrorRecords.NotAPath(path)
            : null;
        if (problem is not null || (problem = resolve(path!, out string resolved)) is not null)
        {
            return null;
        }

        return Directory.Exists(resolved)
            ? new ComparedObject(path!) { Folder = resolved }
            : new ComparedObject(path!) { Definition = ServiceDefinition.Load(resolved) };
    }

    /// <summary>Whether a text is that of a definition, or a line of it, where a path is needed.</summary>
    internal static bool IsXml(string text) => text.TrimStart().StartsWith("<", System.StringComparison.Ordinal);

    /// <summary>As it was given.</summary>
    public override string ToString() => _given.ToString();
}

/// <summary>Gives the place of a path in the file system, or what is wrong with it.</summary>
internal delegate ErrorRecord? PathResolver(string path, out string resolved);
