using System.Management.Automation;
using CloudServiceTools.Model;
using CloudServiceTools.PowerShell.Completion;

namespace CloudServiceTools.PowerShell.Commands.Probes;

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
