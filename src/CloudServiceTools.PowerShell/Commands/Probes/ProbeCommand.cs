using System.Management.Automation;
using CloudServiceTools.Model;
using CloudServiceTools.PowerShell.Completion;

namespace CloudServiceTools.PowerShell.Commands.Probes;

/// <summary>
/// A cmdlet that changes a load balancer probe: one from the pipeline, or a definition with the probe's name. It writes
/// what it was given.
/// </summary>
public abstract class ProbeCommand : CsCommand
{
    /// <summary>The probe.</summary>
    [Parameter(Mandatory = true, ValueFromPipeline = true, ParameterSetName = InputObjectSet)]
    public LoadBalancerProbe InputObject { get; set; } = null!;

    /// <summary>The definition that has the probe.</summary>
    [Parameter(Mandatory = true, ValueFromPipeline = true, ParameterSetName = DefinitionSet)]
    public ServiceDefinition Definition { get; set; } = null!;

    /// <summary>The name of the probe.</summary>
    [Parameter(Mandatory = true, Position = 0, ParameterSetName = DefinitionSet)]
    [ArgumentCompleter(typeof(LoadBalancerProbeCompleter))]
    [ValidateNotNullOrEmpty]
    public string Name { get; set; } = string.Empty;

    /// <inheritdoc/>
    protected sealed override void ProcessRecord()
    {
        bool isDefinition = ParameterSetName == DefinitionSet;
        bool isDone = Attempt(() =>
        {
            LoadBalancerProbe probe = isDefinition ? Definition.LoadBalancerProbes.FindOne(Name) : InputObject;
            if (Confirms(probe.ToPhrase()))
            {
                Change(probe);
            }
        });
        if (isDone)
        {
            WriteObject(isDefinition ? Definition : InputObject);
        }
    }

    /// <summary>Changes the probe, wholly or not at all.</summary>
    private protected abstract void Change(LoadBalancerProbe probe);
}
