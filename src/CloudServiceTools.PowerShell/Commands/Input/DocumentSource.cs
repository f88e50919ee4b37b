using System;
using System.IO;
using System.Management.Automation;
using CloudServiceTools.Configuration;
using CloudServiceTools.Model;
using CloudServiceTools.Service;

namespace CloudServiceTools.PowerShell.Commands;

/// <summary>
/// A document as a cmdlet is given it: the object, or the path of its file, which is read when the cmdlet needs it. A file is
/// read once, so that every row of a table changes the same document.
/// </summary>
/// <typeparam name="T">The kind of document.</typeparam>
public abstract class DocumentSource<T>
    where T : DocumentItem, IServiceDocument
{
    private readonly object _given;
    private T? _document;

    private protected DocumentSource(object given, T? document)
    {
        _given = given;
        _document = document ?? given as T;
    }

    /// <summary>What the cmdlet passes on.</summary>
    internal object Result => Service ?? _document ?? _given;

    /// <summary>The service that the document was given as a part of; null where it was given by itself.</summary>
    internal CloudService? Service => _given as CloudService;

    /// <summary>The object that the document was given as.</summary>
    internal object Given => _given;

    /// <inheritdoc/>
    public override string ToString() => _given.ToString();

    /// <summary>The document; a file is read for it.</summary>
    /// <exception cref="RefusedException">The path is none of the file system.</exception>
    /// <exception cref="Errors.CsException">As the file says.</exception>
    internal T Read(CsCommand command)
    {
        if (_document is null)
        {
            if (_given is DocumentItem item)
            {
                throw new RefusedException(ErrorRecords.NotInADocument(item));
            }

            string text = _given as string ?? ((FileSystemInfo)_given).FullName;
            _document = text.TrimStart().StartsWith("<", StringComparison.Ordinal) ? Parse(text) : Load(Resolve(command, text));
        }

        return _document;
    }

    private protected abstract T Parse(string text);

    private protected abstract T Load(string path);

    private static string Resolve(CsCommand command, string path) =>
        command.ResolveLiteral(path, out string resolved) is { } problem ? throw new RefusedException(problem) : resolved;
}

/// <summary>A definition, a service that has it, or the path of its file (.csdef).</summary>
public sealed class DefinitionSource : DocumentSource<ServiceDefinition>
{
    internal DefinitionSource(object given, ServiceDefinition? document = null)
        : base(given, document)
    {
    }

    private protected override ServiceDefinition Parse(string text) => ServiceDefinition.Parse(text);

    private protected override ServiceDefinition Load(string path) => ServiceDefinition.Load(path);
}

/// <summary>A configuration, or the path of its file (.cscfg).</summary>
public sealed class ConfigurationSource : DocumentSource<ServiceConfiguration>
{
    internal ConfigurationSource(object given, ServiceConfiguration? document = null)
        : base(given, document)
    {
    }

    private protected override ServiceConfiguration Parse(string text) => ServiceConfiguration.Parse(text);

    private protected override ServiceConfiguration Load(string path) => ServiceConfiguration.Load(path);
}

/// <summary>Takes what can stand for a definition. Anything else is left as it is, for another parameter to bind.</summary>
[AttributeUsage(AttributeTargets.Property)]
public sealed class DefinitionTransformationAttribute : ArgumentTransformationAttribute
{
    /// <summary>Whether a path stands for the definition in that file.</summary>
    public bool IsPath { get; set; } = true;

    /// <summary>Whether an item stands for the document that it is in.</summary>
    public bool AcceptsItems { get; set; }

    /// <inheritdoc/>
    public override object Transform(EngineIntrinsics engineIntrinsics, object inputData) =>
        Unwrapped.Of(inputData) switch
        {
            ServiceDefinition definition => new DefinitionSource(definition),
            CloudService service => new DefinitionSource(service, service.Definition),
            FileInfo or string when IsPath => new DefinitionSource(Unwrapped.Of(inputData)!),
            DefinitionItem item when AcceptsItems => new DefinitionSource(item, item.GetDefinition()),
            _ => inputData,
        };
}

/// <summary>Takes what can stand for a configuration. Anything else is left as it is, for another parameter to bind.</summary>
[AttributeUsage(AttributeTargets.Property)]
public sealed class ConfigurationTransformationAttribute : ArgumentTransformationAttribute
{
    /// <summary>Whether an item stands for the document that it is in.</summary>
    public bool AcceptsItems { get; set; }

    /// <inheritdoc/>
    public override object Transform(EngineIntrinsics engineIntrinsics, object inputData) =>
        Unwrapped.Of(inputData) switch
        {
            ServiceConfiguration or FileInfo or string => new ConfigurationSource(Unwrapped.Of(inputData)!),
            ConfigurationItem item when AcceptsItems => new ConfigurationSource(item, item.GetConfiguration()),
            _ => inputData,
        };
}

/// <summary>What PowerShell wraps.</summary>
internal static class Unwrapped
{
    internal static object? Of(object? value) => value is PSObject wrapped ? wrapped.BaseObject : value;
}
