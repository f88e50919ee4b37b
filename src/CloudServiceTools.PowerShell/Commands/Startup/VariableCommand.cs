using System;
using System.Collections.Generic;
using System.Linq;
using System.Management.Automation;
using CloudServiceTools.Model;
using CloudServiceTools.PowerShell.Completion;

namespace CloudServiceTools.PowerShell.Commands.Startup;

/// <summary>A cmdlet that changes an environment variable, of a startup task or of a role's own process.</summary>
public abstract class VariableCommand : NamedItemCommand<EnvironmentVariable>
{
    /// <summary>The command line of the startup task that sees the variable; an empty text stands for the role's own process.</summary>
    [Parameter(ParameterSetName = DefinitionSet, ValueFromPipelineByPropertyName = true)]
    [ArgumentCompleter(typeof(StartupTaskCompleter))]
    [AllowEmptyString]
    public string? Task { get; set; }

    private protected sealed override IEnumerable<EnvironmentVariable> Candidates(Role role) => Task is null
        ? base.Candidates(role)
        : base.Candidates(role).Where(
            variable => string.Equals(variable.Task ?? string.Empty, Task, StringComparison.OrdinalIgnoreCase));
}
