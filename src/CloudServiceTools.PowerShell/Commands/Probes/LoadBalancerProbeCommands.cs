using System.Collections.Generic;
using System.Management.Automation;
using CloudServiceTools.Model;
using CloudServiceTools.PowerShell.Completion;

namespace CloudServiceTools.PowerShell.Commands.Probes;

/// <summary>Add-CsLoadBalancerProbe: adds a load balancer probe to a definition.</summary>
[Cmdlet(VerbsCommon.Add, "CsLoadBalancerProbe", HelpUri = ProjectAddress.CmdletPages + "Add-CsLoadBalancerProbe.md")]
[OutputType(typeof(ServiceDefinition))]
public sealed class AddCsLoadBalancerProbeCommand : DefinitionChangeCommand
{
    /// <summary>The name of the probe.</summary>
    [Parameter(Mandatory = true, Position = 0, ValueFromPipelineByPropertyName = true)]
    [AllowEmptyString]
    public string Name { get; set; } = string.Empty;

    /// <summary>http or tcp.</summary>
    [Parameter(Mandatory = true, ValueFromPipelineByPropertyName = true)]
    [ArgumentCompleter(typeof(ProtocolCompleter))]
    [AllowEmptyString]
    public string Protocol { get; set; } = string.Empty;

    /// <summary>The port that is asked; that of the endpoint where this is left out.</summary>
    [Parameter(ValueFromPipelineByPropertyName = true)]
    [Cell(typeof(int))]
    public int? Port { get; set; }

    /// <summary>The path that an http probe asks for.</summary>
    [Parameter(ValueFromPipelineByPropertyName = true)]
    public string? Path { get; set; }

    /// <summary>Seconds between two questions, 5 or more; 15 where the file does not say.</summary>
    [Parameter(ValueFromPipelineByPropertyName = true)]
    [Cell(typeof(int))]
    public int? IntervalInSeconds { get; set; }

    /// <summary>Seconds without an answer after which an instance is left out, 11 or more; 31 where the file does not say.</summary>
    [Parameter(ValueFromPipelineByPropertyName = true)]
    [Cell(typeof(int))]
    public int? TimeoutInSeconds { get; set; }

    private protected override void ChangeIn(ServiceDefinition owner) => owner.AddLoadBalancerProbe(Name, new LoadBalancerProbeSettings
    {
        Protocol = Protocol,
        Port = Port,
        Path = Path,
        IntervalInSeconds = IntervalInSeconds,
        TimeoutInSeconds = TimeoutInSeconds,
    });
}

/// <summary>Get-CsLoadBalancerProbe: lists the load balancer probes of definitions.</summary>
[Cmdlet(VerbsCommon.Get, "CsLoadBalancerProbe", HelpUri = ProjectAddress.CmdletPages + "Get-CsLoadBalancerProbe.md")]
[OutputType(typeof(LoadBalancerProbe))]
public sealed class GetCsLoadBalancerProbeCommand : CsCommand
{
    /// <summary>The definition.</summary>
    [Parameter(Mandatory = true, ValueFromPipeline = true)]
    [DefinitionTransformation]
    public DefinitionSource Definition { get; set; } = null!;

    /// <summary>Names, with wildcards. A name without them that no probe has is an error.</summary>
    [Parameter(Position = 0)]
    [SupportsWildcards]
    [ArgumentCompleter(typeof(LoadBalancerProbeCompleter))]
    public string[]? Name { get; set; }

    /// <inheritdoc/>
    protected override void ProcessRecord() => Attempt(
        Definition, definition => WriteObject(Choose(definition.LoadBalancerProbes, Name), enumerateCollection: true));
}

/// <summary>Set-CsLoadBalancerProbe: changes a load balancer probe.</summary>
[Cmdlet(VerbsCommon.Set, "CsLoadBalancerProbe", SupportsShouldProcess = true, DefaultParameterSetName = InputObjectSet,
    HelpUri = ProjectAddress.CmdletPages + "Set-CsLoadBalancerProbe.md")]
[OutputType(typeof(ServiceDefinition), ParameterSetName = [DefinitionSet])]
[OutputType(typeof(LoadBalancerProbe), ParameterSetName = [InputObjectSet])]
public sealed class SetCsLoadBalancerProbeCommand : ProbeCommand
{
    /// <summary>http or tcp.</summary>
    [Parameter(ValueFromPipelineByPropertyName = true)]
    [ArgumentCompleter(typeof(ProtocolCompleter))]
    public string? Protocol { get; set; }

    /// <summary>The port that is asked; that of the endpoint where this is left out.</summary>
    [Parameter(ValueFromPipelineByPropertyName = true)]
    [Cell(typeof(int))]
    public int? Port { get; set; }

    /// <summary>The path that an http probe asks for; an empty text removes it.</summary>
    [Parameter(ValueFromPipelineByPropertyName = true)]
    [AllowEmptyString]
    public string? Path { get; set; }

    /// <summary>Seconds between two questions, 5 or more; 15 where the file does not say.</summary>
    [Parameter(ValueFromPipelineByPropertyName = true)]
    [Cell(typeof(int))]
    public int? IntervalInSeconds { get; set; }

    /// <summary>Seconds without an answer after which an instance is left out, 11 or more; 31 where the file does not say.</summary>
    [Parameter(ValueFromPipelineByPropertyName = true)]
    [Cell(typeof(int))]
    public int? TimeoutInSeconds { get; set; }

    private protected override void Change(LoadBalancerProbe probe) => probe.Update(new LoadBalancerProbeSettings
    {
        Protocol = Protocol,
        Port = Port,
        Path = Path,
        IntervalInSeconds = IntervalInSeconds,
        TimeoutInSeconds = TimeoutInSeconds,
    });
}

/// <summary>Rename-CsLoadBalancerProbe: renames a load balancer probe, and follows it in endpoints.</summary>
[Cmdlet(VerbsCommon.Rename, "CsLoadBalancerProbe", SupportsShouldProcess = true, DefaultParameterSetName = InputObjectSet,
    HelpUri = ProjectAddress.CmdletPages + "Rename-CsLoadBalancerProbe.md")]
[OutputType(typeof(ServiceDefinition), ParameterSetName = [DefinitionSet])]
[OutputType(typeof(LoadBalancerProbe), ParameterSetName = [InputObjectSet])]
public sealed class RenameCsLoadBalancerProbeCommand : ProbeCommand
{
    /// <summary>The new name. From the pipeline it may be a script block, as in <c>-NewName { "$_".ToLower() }</c>.</summary>
    [Parameter(Mandatory = true, Position = 1, ParameterSetName = DefinitionSet, ValueFromPipelineByPropertyName = true)]
    [Parameter(Mandatory = true, ParameterSetName = InputObjectSet, ValueFromPipelineByPropertyName = true)]
    [AllowEmptyString]
    public string NewName { get; set; } = string.Empty;

    private protected override void Change(LoadBalancerProbe probe) => probe.Rename(NewName);
}

/// <summary>Remove-CsLoadBalancerProbe: takes a load balancer probe out of its definition, and warns of endpoints that still name it.</summary>
[Cmdlet(VerbsCommon.Remove, "CsLoadBalancerProbe", SupportsShouldProcess = true, DefaultParameterSetName = InputObjectSet,
    HelpUri = ProjectAddress.CmdletPages + "Remove-CsLoadBalancerProbe.md")]
[OutputType(typeof(ServiceDefinition), ParameterSetName = [DefinitionSet])]
[OutputType(typeof(LoadBalancerProbe), ParameterSetName = [InputObjectSet])]
public sealed class RemoveCsLoadBalancerProbeCommand : ProbeCommand
{
    private protected override void Change(LoadBalancerProbe probe)
    {
        IReadOnlyList<ItemReference> references = probe.FindReferences();
        probe.Remove();
        WarnOfReferences($"Load balancer probe '{probe.Name}'", references);
    }
}
