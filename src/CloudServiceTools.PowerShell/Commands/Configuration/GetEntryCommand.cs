using System.Collections.Generic;
using System.Management.Automation;
using CloudServiceTools.Configuration;

namespace CloudServiceTools.PowerShell.Commands.Configuration;

/// <summary>A cmdlet that lists items of configurations.</summary>
/// <typeparam name="T">The kind of item.</typeparam>
public abstract class GetEntryCommand<T> : CsCommand
    where T : ConfigurationItem
{
    /// <summary>The configuration.</summary>
    [Parameter(Mandatory = true, ValueFromPipeline = true)]
    [ConfigurationTransformation]
    public ConfigurationSource Configuration { get; set; } = null!;

    /// <inheritdoc/>
    protected sealed override void ProcessRecord() =>
        Attempt(Configuration, configuration => WriteObject(Choose(configuration), enumerateCollection: true));

    /// <summary>The items that the parameters choose.</summary>
    private protected abstract IReadOnlyCollection<T> Choose(ServiceConfiguration configuration);
}
