using System;
using System.Collections.Generic;
using CloudServiceTools.Configuration;
using CloudServiceTools.Errors;
using CloudServiceTools.Model;

namespace CloudServiceTools.Service;

/// <summary>What reading the files of a service gives: the documents, what turned out to be none, and what cannot be read.</summary>
internal sealed class ServiceReading
{
    private readonly List<ServiceConfiguration> _configurations = [];
    private readonly List<UnusedFile> _unused;
    private readonly List<CsException> _unreadable = [];

    private ServiceReading(ServiceFiles files)
    {
        _unused = [.. files.Unused];
        bool hasTemplate = false;
        foreach (string path in files.Configurations)
        {
            if (Read(path, ServiceConfiguration.Load, files.IsNamed && files.Definition is null, out bool isTemplate) is { } configuration)
            {
                _configurations.Add(configuration);
            }

            hasTemplate |= isTemplate;
        }

        Definition = files.Known;
        if (Definition is null && files.Definition is { } definition)
        {
            Definition = Read(definition, ServiceDefinition.Load, files.IsNamed, out _);

            // Templates of Visual Studio leave the name of the definition empty.
            if (hasTemplate && Definition?.Name.Length == 0 && !files.IsNamed)
            {
                Definition = null;
                _unused.Add(UnusedFile.Template(definition));
            }
        }
    }

    /// <summary>The definition; null where there is none that can be read.</summary>
    internal ServiceDefinition? Definition { get; }

    internal IReadOnlyList<ServiceConfiguration> Configurations => _configurations;

    /// <summary>The files that are no part of the service.</summary>
    internal IReadOnlyList<UnusedFile> Unused => _unused;

    /// <summary>Why files cannot be read; the definition's error is the last.</summary>
    internal IReadOnlyList<CsException> Unreadable => _unreadable;

    internal static ServiceReading Of(ServiceFiles files) => new(files);

    private T? Read<T>(string path, Func<string, T> load, bool isNamed, out bool isTemplate)
        where T : DocumentItem
    {
        isTemplate = false;
        try
        {
            T document = load(path);
            isTemplate = FileHead.IsTemplate(document.Element);
            if (!isTemplate || isNamed)
            {
                return document;
            }

            _unused.Add(UnusedFile.Template(path));
        }
        catch (CsException exception)
        {
            if (exception.IsOfTransform)
            {
                _unused.Add(UnusedFile.Transform(path));
            }
            else if (!isNamed
                && exception.Id is not (CsErrorId.CsFileNotFound or CsErrorId.CsFileUnreadable)
                && FileHead.Explain(path, FileHead.Read(path).Nature) is { } unused)
            {
                _unused.Add(unused);
            }
            else
            {
                _unreadable.Add(exception);
            }
        }

        return null;
    }
}
