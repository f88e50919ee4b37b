using System;
using System.Collections.Generic;
using System.Linq;
using CloudServiceTools.Configuration;
using CloudServiceTools.Model;

namespace CloudServiceTools.Service;

/// <summary>
/// A cloud service: its definition, and a configuration for each environment that it runs in. A service whose configurations
/// are not at hand is one that less is known of.
/// </summary>
/// <remarks>
/// The documents are those that were given or read, not copies: a change to one of them shows here. One thread at a time.
/// </remarks>
public sealed class CloudService
{
    private CloudService(ServiceDefinition definition, IEnumerable<ServiceConfiguration> configurations)
    {
        Definition = definition;
        Environments = [.. configurations.Select(configuration => new ServiceEnvironment(configuration, definition.Path))];
    }

    /// <summary>The name of the service, as its definition has it.</summary>
    public string Name => Definition.Name;

    /// <summary>The full path of the definition; null where it came from no file.</summary>
    public string? Path => Definition.Path;

    /// <summary>What the service consists of.</summary>
    public ServiceDefinition Definition { get; }

    /// <summary>The environments, in the order in which their configurations were given or found; several may have one name.</summary>
    public IReadOnlyList<ServiceEnvironment> Environments { get; }

    /// <summary>The definition, and then the configurations.</summary>
    public IReadOnlyList<IServiceDocument> Documents => [Definition, .. Environments.Select(environment => environment.Configuration)];

    /// <summary>A service of documents that are at hand.</summary>
    /// <param name="definition">The definition.</param>
    /// <param name="configurations">Its configurations; null for none.</param>
    public static CloudService Of(ServiceDefinition definition, IEnumerable<ServiceConfiguration>? configurations = null) =>
        new(definition, configurations ?? []);

    /// <summary>The first environment of a name; null where there is none. Case does not count.</summary>
    /// <param name="name">The name; empty for that of the configuration that has none.</param>
    public ServiceEnvironment? FindEnvironment(string name) => Environments.FirstOrDefault(
        environment => string.Equals(environment.Name, name, StringComparison.OrdinalIgnoreCase));

    /// <summary>The name of the service.</summary>
    public override string ToString() => Name;
}
