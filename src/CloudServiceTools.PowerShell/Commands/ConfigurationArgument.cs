using System.IO;
using System.Linq;
using System.Management.Automation;
using CloudServiceTools.Configuration;

namespace CloudServiceTools.PowerShell.Commands;

/// <summary>What is given as a configuration: an object, a file, or a path without wildcards.</summary>
internal static class ConfigurationArgument
{
    /// <summary>What was given, one by one: a single object, or the objects of a list.</summary>
    internal static object[] Items(object? given) => [.. NestedList.Items(given, out _).OfType<object>()];

    /// <summary>The configuration that was given where one is wanted. If it is none or several, the cmdlet ends with an error.</summary>
    /// <param name="command">The cmdlet, from whose folder relative paths start.</param>
    /// <param name="given">What was given.</param>
    internal static ServiceConfiguration ReadOne(CsCommand command, object given)
    {
        object[] items = Items(given);
        if (items.Length != 1)
        {
            command.ThrowTerminatingError(items.Length > 1 ? ErrorRecords.SeveralConfigurations(items) : ErrorRecords.NotAConfiguration(string.Empty));
        }

        return Read(command, items[0]);
    }

    /// <summary>The configuration that one of them means. If it means none, the cmdlet ends with an error.</summary>
    /// <param name="command">The cmdlet, from whose folder relative paths start.</param>
    /// <param name="item">What was given.</param>
    internal static ServiceConfiguration Read(CsCommand command, object item)
    {
        switch (item is PSObject wrapped ? wrapped.BaseObject : item)
        {
            case ServiceConfiguration configuration:
                return configuration;
            case FileInfo file:
                return Load(command, file.FullName);
            case string path when command.ResolveLiteral(path, out string resolved) is var problem:
                if (problem is not null)
                {
                    command.ThrowTerminatingError(problem);
                }

                return Load(command, resolved);
            default:
                command.ThrowTerminatingError(ErrorRecords.NotAConfiguration(LanguagePrimitives.ConvertTo<string>(item)));
                return null!;
        }
    }

    private static ServiceConfiguration Load(CsCommand command, string path)
    {
        ServiceConfiguration read = null!;
        command.AttemptOrStop(() => read = ServiceConfiguration.Load(path));
        return read;
    }
}
