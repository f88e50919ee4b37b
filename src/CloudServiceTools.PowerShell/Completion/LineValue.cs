using System;
using System.Collections.Generic;
using System.Collections.ObjectModel;
using System.Linq;
using System.Management.Automation;
using System.Management.Automation.Language;
using CloudServiceTools.Configuration;
using CloudServiceTools.Model;
using CloudServiceTools.Service;

namespace CloudServiceTools.PowerShell.Completion;

/// <summary>
/// The value of a part of a command line, as far as finding it changes nothing: variables, their properties and
/// elements, the reading of files, and the choosing of roles and endpoints.
/// </summary>
internal static class LineValue
{
    private static readonly string[] Imports = ["Import-CsDefinition", "Import-CsConfiguration", "Import-CsService"];

    internal static bool IsCommand(CommandAst command, string name) =>
        string.Equals(command.GetCommandName(), name, StringComparison.OrdinalIgnoreCase);

    internal static string? TextOf(object? value) => (value as PSObject)?.BaseObject as string ?? value as string;

    /// <summary>The items of the model in a value, a list or a list of lists.</summary>
    internal static IEnumerable<DocumentItem> Flatten(object? value) => NestedList.Items(value, out _)
        .Select(item => item is PSObject wrapped ? wrapped.BaseObject : item)
        .SelectMany(item => item is CloudService service ? service.Documents : (IEnumerable<object?>)[item])
        .OfType<DocumentItem>();

    /// <summary>What comes out of the commands of a pipeline, one after the other.</summary>
    internal static IEnumerable<DocumentItem> OfPipeline(IEnumerable<CommandBaseAst> elements)
    {
        IEnumerable<DocumentItem> items = [];
        foreach (CommandBaseAst element in elements)
        {
            items = element switch
            {
                CommandExpressionAst expression => Flatten(Of(expression.Expression)),
                CommandAst command => OfCommand(command, items),
                _ => [],
            };
        }

        return items;
    }

    internal static object? Of(ExpressionAst expression) => expression switch
    {
        VariableExpressionAst variable => Run(
            "Microsoft.PowerShell.Utility\\Get-Variable", "Name", variable.VariablePath.UserPath, valueOnly: true),
        ParenExpressionAst { Pipeline: PipelineAst pipeline } => OfPipeline(pipeline.PipelineElements),
        MemberExpressionAst { Member: StringConstantExpressionAst member } access and not InvokeMemberExpressionAst =>
            Flatten(Of(access.Expression)).Select(item => PSObject.AsPSObject(item).Properties[member.Value]?.Value),
        IndexExpressionAst { Index: ConstantExpressionAst index } access => Element(
            [.. Flatten(Of(access.Target))], index.Value),
        _ => null,
    };

    /// <summary>The expression that a command has for a named parameter, or null.</summary>
    internal static ExpressionAst? Argument(CommandAst command, string parameter) => Arguments(command)
        .FirstOrDefault(pair => string.Equals(pair.Name, parameter, StringComparison.OrdinalIgnoreCase)).Value;

    /// <summary>The constant that a command has for a parameter, by name or as its first argument.</summary>
    internal static string? Constant(CommandAst command, string parameter) =>
        ((Argument(command, parameter) ?? Argument(command, string.Empty)) as StringConstantExpressionAst)?.Value;

    /// <summary>What a file holds, by the cmdlet that reads such files.</summary>
    internal static IEnumerable<DocumentItem> OfFile(string import, string path) =>
        Flatten(Run("CloudServiceTools\\" + import, "Path", path));

    private static IEnumerable<DocumentItem> OfCommand(CommandAst command, IEnumerable<DocumentItem> input)
    {
        foreach (string import in Imports)
        {
            if (IsCommand(command, import))
            {
                string? path = Constant(command, "Path") ?? Constant(command, "LiteralPath");
                return path is null ? [] : OfFile(import, path);
            }
        }

        string? name = Constant(command, "Name");
        if (IsCommand(command, "Get-CsRole"))
        {
            return input.OfType<ServiceDefinition>().SelectMany(definition => definition.Roles).Where(IsNamed);
        }

        if (IsCommand(command, "Get-CsRoleConfiguration"))
        {
            return input.OfType<ServiceConfiguration>().SelectMany(configuration => configuration.Roles).Where(IsNamed);
        }

        if (IsCommand(command, "Get-CsEndpoint"))
        {
            return input
                .SelectMany(item => item is ServiceDefinition definition ? definition.Roles : Flatten(item).OfType<Role>())
                .SelectMany(role => role.Endpoints)
                .Where(IsNamed);
        }

        // What adds, sets or renames passes on what it was given.
        return command.GetCommandName() is { } verb && verb.IndexOf("-Cs", StringComparison.OrdinalIgnoreCase) > 0
            ? input
            : [];

        bool IsNamed(DocumentItem item) =>
            name is null || item.GetNames().Contains(name, StringComparer.OrdinalIgnoreCase);
    }

    private static DocumentItem? Element(DocumentItem[] items, object? index) => index switch
    {
        int place => items.ElementAtOrDefault(place < 0 ? items.Length + place : place),
        string name => items.FirstOrDefault(item => item.GetNames().Contains(name, StringComparer.OrdinalIgnoreCase)),
        _ => null,
    };

    /// <summary>The arguments of a command with their names; without one where they have none.</summary>
    private static IEnumerable<(string Name, ExpressionAst? Value)> Arguments(CommandAst command)
    {
        for (int i = 1; i < command.CommandElements.Count; i++)
        {
            if (command.CommandElements[i] is not CommandParameterAst parameter)
            {
                yield return (string.Empty, command.CommandElements[i] as ExpressionAst);
                continue;
            }

            ExpressionAst? value = parameter.Argument;
            if (value is null && i + 1 < command.CommandElements.Count
                && command.CommandElements[i + 1] is ExpressionAst next)
            {
                value = next;
                i++;
            }

            yield return (parameter.ParameterName, value);
        }
    }

    private static Collection<PSObject> Run(string command, string parameter, string value, bool valueOnly = false)
    {
        using System.Management.Automation.PowerShell shell =
            System.Management.Automation.PowerShell.Create(RunspaceMode.CurrentRunspace);
        shell.AddCommand(command)
            .AddParameter(parameter, value)
            .AddParameter("ErrorAction", ActionPreference.Ignore);
        if (valueOnly)
        {
            shell.AddParameter("ValueOnly");
        }

        return shell.Invoke();
    }
}
