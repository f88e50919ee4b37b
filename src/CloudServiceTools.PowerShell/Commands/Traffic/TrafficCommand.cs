using System.Collections.Generic;
using System.Linq;
using System.Management.Automation;
using CloudServiceTools.Configuration;
using CloudServiceTools.Errors;
using CloudServiceTools.Model;
using CloudServiceTools.Service;

namespace CloudServiceTools.PowerShell.Commands.Traffic;

/// <summary>A cmdlet that asks who may reach what, of a definition with the configurations that are given with it.</summary>
public abstract class TrafficCommand : CsCommand
{
    private IReadOnlyList<ServiceConfiguration> _given = [];
    private ServiceSearch _services = null!;

    /// <summary>The configurations that belong to the definition, or the paths of their files: one environment each.</summary>
    [Parameter]
    public object[]? Configuration { get; set; }

    /// <summary>Whether the .cscfg files beside each definition are read too.</summary>
    [Parameter]
    public SwitchParameter WithConfiguration { get; set; }

    /// <summary>The environments, by the names of their configurations, such as Cloud. All of them, where this is left out.</summary>
    [Parameter]
    [SupportsWildcards]
    [ValidateNotNullOrEmpty]
    public string[]? Environment { get; set; }

    /// <inheritdoc/>
    protected override void BeginProcessing()
    {
        _given = [.. ConfigurationArgument.Items(Configuration).Select(item => ConfigurationArgument.Read(this, item))];
        _services = new ServiceSearch(WithConfiguration, onError: Report);
    }

    /// <summary>A definition with its environments: those of the service that was given, or else what the parameters say.</summary>
    private protected CloudService ServiceOf(ServiceDefinition definition, CloudService? given) =>
        (given ?? _services.Read(definition, Report)).With(_given);

    private void Report(CsException exception) => WriteError(ErrorRecords.From(exception));
}
