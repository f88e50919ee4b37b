using System;
using System.Collections;
using System.Collections.Generic;
using System.Collections.ObjectModel;
using System.Linq;
using System.Management.Automation;
using System.Management.Automation.Language;
using CloudServiceTools.Model;

namespace CloudServiceTools.PowerShell.Completion;

/// <summary>What a completer can find out about the command line without running it.</summary>
internal sealed class CompletionContext
{
    private readonly CommandAst _command;
    private readonly IDictionary _bound;

    internal CompletionContext(string commandName, CommandAst command, IDictionary bound)
    {
        CommandName = commandName;
        _command = command;
        _bound = bound;
    }

    internal string CommandName { get; }

    /// <summary>The definitions that the command would work on: from its parameters, or from the pipeline before it.</summary>
    internal IEnumerable<ServiceDefinition> Definitions => Inputs.Select(DefinitionOf).OfType<ServiceDefinition>();

    /// <summary>The roles that the command would work on, or choose from.</summary>
    internal IEnumerable<Role> Roles => Inputs.SelectMany(input => input switch
    {
        ServiceDefinition definition => definition.Roles,
        Role role => [role],
        _ => (IEnumerable<Role>)[],
    });

    /// <summary>The endpoints that were given to the command as they are.</summary>
    internal IEnumerable<Endpoint> Endpoints => Inputs.OfType<Endpoint>();

    /// <summary>The text that another parameter has, where the line says it.</summary>
    internal string? Bound(string parameter) => (_bound[parameter] as PSObject)?.BaseObject as string ?? _bound[parameter] as string;

    /// <summary>
    /// The names that commands earlier in the pipeline will give: those of New-CsRole, which are in no definition yet.
    /// </summary>
    internal IEnumerable<string> NamesFrom(string commandName) => Before()
        .SelectMany(element => element.FindAll(ast => ast is CommandAst, searchNestedScriptBlocks: true))
        .Cast<CommandAst>()
        .Where(command => string.Equals(command.GetCommandName(), commandName, StringComparison.OrdinalIgnoreCase))
        .Select(command => FirstConstant(command, "Name"))
        .OfType<string>();

    private IEnumerable<object> Inputs
    {
        get
        {
            object? given = _bound["Definition"] ?? _bound["InputObject"];
            object? input = given ?? (Before().FirstOrDefault() is { } first ? Evaluate(first) : null);
            return Flatten(input);
        }
    }

    private static ServiceDefinition? DefinitionOf(object input) =>
        input as ServiceDefinition ?? (input as DefinitionItem)?.GetDefinition();

    private static IEnumerable<object> Flatten(object? value) => value switch
    {
        null => [],
        PSObject { BaseObject: not PSCustomObject } wrapped => Flatten(wrapped.BaseObject),
        DefinitionItem item => [item],
        string => [],
        IEnumerable list => list.Cast<object?>().SelectMany(Flatten),
        _ => [],
    };

    private IEnumerable<CommandBaseAst> Before() =>
        (_command.Parent as PipelineAst)?.PipelineElements.TakeWhile(element => element != _command) ?? [];

    /// <summary>
    /// The value of a pipeline's start, as far as finding it changes nothing: a variable, a property of one, or the
    /// reading of a file.
    /// </summary>
    private static object? Evaluate(CommandBaseAst start) => start switch
    {
        CommandExpressionAst expression => Evaluate(expression.Expression),
        CommandAst command when IsImport(command) && (FirstConstant(command, "Path") ?? FirstConstant(command, "LiteralPath"))
            is { } path => Run("CloudServiceTools\\Import-CsDefinition", "Path", path),
        _ => null,
    };

    private static object? Evaluate(ExpressionAst expression) => expression switch
    {
        VariableExpressionAst variable => Run(
            "Microsoft.PowerShell.Utility\\Get-Variable", "Name", variable.VariablePath.UserPath, valueOnly: true),
        MemberExpressionAst { Member: StringConstantExpressionAst member } access and not InvokeMemberExpressionAst
            when Evaluate(access.Expression) is { } owner =>
                PSObject.AsPSObject(Flatten(owner).FirstOrDefault() ?? owner).Properties[member.Value]?.Value,
        _ => null,
    };

    private static bool IsImport(CommandAst command) => string.Equals(
        command.GetCommandName(), "Import-CsDefinition", StringComparison.OrdinalIgnoreCase);

    /// <summary>The constant that a command has for a parameter, by name or as its first argument.</summary>
    private static string? FirstConstant(CommandAst command, string parameter)
    {
        string? named = null;
        string? positional = null;
        for (int i = 1; i < command.CommandElements.Count; i++)
        {
            if (command.CommandElements[i] is CommandParameterAst name)
            {
                Ast? argument = name.Argument ?? (i + 1 < command.CommandElements.Count ? command.CommandElements[++i] : null);
                if (string.Equals(name.ParameterName, parameter, StringComparison.OrdinalIgnoreCase))
                {
                    named = (argument as StringConstantExpressionAst)?.Value;
                }
            }
            else
            {
                positional ??= (command.CommandElements[i] as StringConstantExpressionAst)?.Value;
            }
        }

        return named ?? positional;
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
