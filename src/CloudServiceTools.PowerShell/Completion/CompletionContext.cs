using System.Collections;
using System.Collections.Generic;
using System.Linq;
using System.Management.Automation.Language;
using CloudServiceTools.Configuration;
using CloudServiceTools.Model;

namespace CloudServiceTools.PowerShell.Completion;

/// <summary>What a completer can find out about the command line without running it.</summary>
internal sealed class CompletionContext
{
    private static readonly string[] InputParameters = ["Configuration", "Definition", "InputObject"];

    private readonly CommandAst _command;
    private readonly IDictionary _bound;
    private IReadOnlyList<DocumentItem>? _inputs;

    internal CompletionContext(string commandName, string parameterName, CommandAst command, IDictionary bound)
    {
        CommandName = commandName;
        ParameterName = parameterName;
        _command = command;
        _bound = bound;
    }

    internal string CommandName { get; }

    internal string ParameterName { get; }

    /// <summary>The definitions that the command would work on: from its parameters, or from the pipeline before it.</summary>
    internal IEnumerable<ServiceDefinition> Definitions => Inputs
        .Select(input => input as ServiceDefinition ?? (input as DefinitionItem)?.GetDefinition())
        .OfType<ServiceDefinition>()
        .Distinct();

    /// <summary>The roles that the command would work on, or choose from.</summary>
    internal IEnumerable<Role> Roles => Inputs.SelectMany(input => input switch
    {
        ServiceDefinition definition => definition.Roles,
        Role role => [role],
        _ => (IEnumerable<Role>)[],
    });

    /// <summary>The configurations that the command would work on: from its parameters, or from the pipeline before it.</summary>
    internal IEnumerable<ServiceConfiguration> Configurations => Inputs
        .Select(input => input as ServiceConfiguration ?? (input as ConfigurationItem)?.GetConfiguration())
        .OfType<ServiceConfiguration>()
        .Distinct();

    /// <summary>The roles of configurations that the command would work on, or choose from.</summary>
    internal IEnumerable<RoleConfiguration> RoleConfigurations => Inputs.SelectMany(input => input switch
    {
        ServiceConfiguration configuration => configuration.Roles,
        RoleConfiguration role => [role],
        _ => (IEnumerable<RoleConfiguration>)[],
    });

    /// <summary>The endpoints that were given to the command as they are.</summary>
    internal IEnumerable<Endpoint> Endpoints => Inputs.OfType<Endpoint>();

    private IReadOnlyList<DocumentItem> Inputs => _inputs ??= [.. Given(InputParameters)];

    /// <summary>The text that another parameter has, where the line says it.</summary>
    internal string? Bound(string parameter) => LineValue.TextOf(ValueOf(parameter));

    /// <summary>The value that another parameter has, where the line says it; null where it does not.</summary>
    internal object? ValueOf(string parameter) => _bound[parameter];

    /// <summary>
    /// The names that commands earlier in the pipeline will give, such as New-CsRole: they are in no definition yet.
    /// </summary>
    internal IEnumerable<string> NamesFrom(string commandName, string parameter = "Name") => Before()
        .SelectMany(element => element.FindAll(ast => ast is CommandAst, searchNestedScriptBlocks: true))
        .Cast<CommandAst>()
        .Where(command => LineValue.IsCommand(command, commandName))
        .Select(command => LineValue.Constant(command, parameter))
        .OfType<string>();

    /// <summary>What the first of some parameters has that the line says; what comes through the pipeline where it says none.</summary>
    internal IEnumerable<DocumentItem> Given(params string[] parameters)
    {
        foreach (string parameter in parameters)
        {
            if (LineValue.Flatten(_bound[parameter]).ToList() is { Count: > 0 } bound)
            {
                return bound;
            }

            if (LineValue.Argument(_command, parameter) is { } argument)
            {
                return LineValue.Flatten(LineValue.Of(argument));
            }
        }

        return LineValue.OfPipeline(Before());
    }

    private IEnumerable<CommandBaseAst> Before() =>
        (_command.Parent as PipelineAst)?.PipelineElements.TakeWhile(element => element != _command) ?? [];
}
