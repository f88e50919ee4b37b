using System.Collections.Generic;
using CloudServiceTools.Schema;
using CloudServiceTools.Xml;

namespace CloudServiceTools.Model;

/// <summary>What the platform starts in a role.</summary>
public enum EntryPointKind
{
    /// <summary>A .NET assembly with a class derived from RoleEntryPoint.</summary>
    NetFx,

    /// <summary>A program. Worker roles only.</summary>
    Program,
}

/// <summary>What the platform starts in a role: a .NET assembly, or in a worker role a program.</summary>
public sealed class EntryPoint : RoleItem
{
    internal EntryPoint(SourceElement element, ElementSchema schema)
        : base(element, schema)
    {
    }

    /// <summary>A .NET assembly or a program.</summary>
    public EntryPointKind Kind =>
        Element.LocalName == "ProgramEntryPoint" ? EntryPointKind.Program : EntryPointKind.NetFx;

    /// <summary>The file name of the assembly; null for a program.</summary>
    public string? AssemblyName => OptionalText("assemblyName");

    /// <summary>The version of .NET Framework, such as v4.0; null where the file does not say.</summary>
    public string? TargetFrameworkVersion => OptionalText("targetFrameworkVersion");

    /// <summary>The program with its arguments; null for an assembly.</summary>
    public string? CommandLine => OptionalText("commandLine");

    /// <summary>Whether the instance counts as ready once the program has started; null for an assembly.</summary>
    public bool? SetReadyOnProcessStart =>
        Kind == EntryPointKind.Program ? Flag("setReadyOnProcessStart") : null;

    internal override string Key => AssemblyName ?? CommandLine ?? string.Empty;

    internal void Update(IReadOnlyList<(string Name, string? Value)> attributes) => Set(attributes);
}

/// <summary>What the platform starts: the assembly, or the program. What is null is not touched.</summary>
public sealed class EntryPointSettings
{
    /// <summary>The file name of an assembly with a class derived from RoleEntryPoint: 1 to 256 characters.</summary>
    public string? AssemblyName { get; set; }

    /// <summary>The version of .NET Framework that an assembly needs, such as v4.0.</summary>
    public string? TargetFrameworkVersion { get; set; }

    /// <summary>A program with its arguments: 1 to 256 characters.</summary>
    public string? CommandLine { get; set; }

    /// <summary>Whether the instance counts as ready once the program has started; of a new program, true where nothing is said.</summary>
    public bool? SetReadyOnProcessStart { get; set; }

    internal IReadOnlyList<(string Name, string? Value)> ToAttributes(bool? isReadyOnStart = null) =>
    [
        ("assemblyName", AssemblyName),
        ("targetFrameworkVersion", TargetFrameworkVersion),
        ("commandLine", CommandLine),
        ("setReadyOnProcessStart", AttributeText.Of(SetReadyOnProcessStart ?? isReadyOnStart)),
    ];
}
