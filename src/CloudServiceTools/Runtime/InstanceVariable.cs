using System;

namespace CloudServiceTools.Runtime;

/// <summary>An environment variable as a process on an instance sees it.</summary>
public sealed class InstanceVariable
{
    private readonly Func<string>? _problem;

    internal InstanceVariable(string name, string? task, string? xpath, string? value, Func<string>? problem)
    {
        Name = name;
        Task = task;
        XPath = xpath;
        Value = value;
        _problem = problem;
    }

    /// <summary>The name.</summary>
    public string Name { get; }

    /// <summary>The value; that of an xpath is looked up on the current instance. Null where it finds none.</summary>
    public string? Value { get; }

    /// <summary>The command line of the startup task that sees the variable; null for the role's own process.</summary>
    public string? Task { get; }

    /// <summary>Where the value was looked up; null for a plain value.</summary>
    public string? XPath { get; }

    /// <summary>Why the xpath finds no value; null where it finds one.</summary>
    public string? Problem => _problem?.Invoke();

    /// <summary><c>NAME=value</c>.</summary>
    public override string ToString() => $"{Name}={Value}";
}
