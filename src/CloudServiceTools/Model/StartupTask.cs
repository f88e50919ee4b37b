using System.Collections.Generic;
using CloudServiceTools.Schema;
using CloudServiceTools.Xml;

namespace CloudServiceTools.Model;

/// <summary>A program that runs on each instance before the role starts.</summary>
public sealed class StartupTask : RoleItem
{
    internal StartupTask(SourceElement element, ElementSchema schema)
        : base(element, schema)
    {
        Variables = new NamedCollection<EnvironmentVariable>(
            ItemPlace.In(this, "Environment", "Variable"),
            (item, itemSchema) => new EnvironmentVariable(item, itemSchema));
    }

    /// <summary>The script or program with its arguments: 1 to 256 characters.</summary>
    public string CommandLine
    {
        get => Text("commandLine");
        set => Set("commandLine", value);
    }

    /// <summary>The rights that the task runs with: limited (the default) or elevated.</summary>
    public string ExecutionContext
    {
        get => Text("executionContext");
        set => Set("executionContext", value);
    }

    /// <summary>
    /// simple (the default): the role starts when the task has ended well; foreground: the role does not restart
    /// before the task has ended; background: the task runs beside the role.
    /// </summary>
    public string TaskType
    {
        get => Text("taskType");
        set => Set("taskType", value);
    }

    /// <summary>The environment variables that the task sees.</summary>
    public NamedCollection<EnvironmentVariable> Variables { get; }

    /// <summary>Adds an environment variable to the task.</summary>
    /// <exception cref="Errors.CsException">CsItemExists, CsInvalidValue, CsNotInDefinition: the task was removed.</exception>
    public EnvironmentVariable AddVariable(string name, VariableSettings settings)
    {
        EnsureEditable();
        return EnvironmentVariable.AddTo(Variables, name, settings);
    }

    /// <summary>Sets several attributes at once: all of them, or none when one is refused.</summary>
    /// <exception cref="Errors.CsException">CsInvalidValue.</exception>
    public void Update(StartupTaskSettings settings) => Set(settings.ToAttributes());
}

/// <summary>What can be said of a startup task. What is null is not touched; an empty text removes the attribute.</summary>
public sealed class StartupTaskSettings
{
    /// <summary>The script or program with its arguments: 1 to 256 characters.</summary>
    public string? CommandLine { get; set; }

    /// <summary>limited or elevated.</summary>
    public string? ExecutionContext { get; set; }

    /// <summary>simple, foreground or background.</summary>
    public string? TaskType { get; set; }

    internal IEnumerable<(string Name, string? Value)> ToAttributes() =>
        [("commandLine", CommandLine), ("executionContext", ExecutionContext), ("taskType", TaskType)];
}
