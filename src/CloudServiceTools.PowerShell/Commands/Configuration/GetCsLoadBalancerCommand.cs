using System.Collections.Generic;
using System.Management.Automation;
using CloudServiceTools.Configuration;
using CloudServiceTools.PowerShell.Completion;

namespace CloudServiceTools.PowerShell.Commands.Configuration;

/// <summary>Get-CsLoadBalancer: lists the internal load balancers of configurations.</summary>
[Cmdlet(VerbsCommon.Get, "CsLoadBalancer", HelpUri = ProjectAddress.CmdletPages + "Get-CsLoadBalancer.md")]
[OutputType(typeof(LoadBalancer))]
public sealed class GetCsLoadBalancerCommand : GetEntryCommand<LoadBalancer>
{
    /// <summary>Names, with wildcards. A name without them that is not there is an error.</summary>
    [Parameter(Position = 0)]
    [SupportsWildcards]
    [ArgumentCompleter(typeof(LoadBalancerNameCompleter))]
    public string[]? Name { get; set; }

    private protected override IReadOnlyCollection<LoadBalancer> Choose(ServiceConfiguration configuration) =>
        Choose(configuration.LoadBalancers, Name, name => configuration.GetLoadBalancer(name));
}
