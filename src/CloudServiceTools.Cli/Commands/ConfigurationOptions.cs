using System.Collections.Generic;
using System.CommandLine;
using System.Linq;
using CloudServiceTools.Configuration;
using CloudServiceTools.Model;
using CloudServiceTools.Service;

namespace CloudServiceTools.Cli.Commands;

/// <summary>The configurations that a definition is looked at with: those that are named, and those beside it.</summary>
internal sealed class ConfigurationOptions
{
    private readonly Option<string[]> _configuration = Parameters.Repeated(
        "--configuration", "FILE", "A configuration (.cscfg) that belongs to the definition. May be repeated.");

    private readonly Option<bool> _withConfiguration = Parameters.Switch(
        "--with-configuration", "Read the .cscfg files beside each definition too.");

    internal void AddTo(Command command)
    {
        command.Add(_configuration);
        command.Add(_withConfiguration);
    }

    /// <summary>Reads the configurations that are named.</summary>
    /// <exception cref="CloudServiceTools.Errors.CsException">As a configuration that cannot be read.</exception>
    internal GivenConfigurations Read(ParseResult result, Shell shell) => new(
        [.. (result.Get(_configuration) ?? []).Select(path => ServiceConfiguration.Load(shell.FullPath(path)))],
        new ServiceSearch(result.Has(_withConfiguration)));
}

/// <summary>What was given with a definition.</summary>
/// <param name="configurations">The configurations that were named.</param>
/// <param name="services">What finds those beside a definition, where they are asked for.</param>
internal sealed class GivenConfigurations(IReadOnlyList<ServiceConfiguration> configurations, ServiceSearch services)
{
    internal CloudService ServiceOf(ServiceDefinition definition) =>
        services.Read(definition).With(configurations);
}
