using System.Collections.Generic;
using System.Management.Automation;
using CloudServiceTools.Configuration;
using CloudServiceTools.PowerShell.Completion;

namespace CloudServiceTools.PowerShell.Commands.Configuration;

/// <summary>Remove-CsDnsServer: takes the DNS servers out of a configuration.</summary>
[Cmdlet(VerbsCommon.Remove, "CsDnsServer", SupportsShouldProcess = true, DefaultParameterSetName = InputObjectSet,
    HelpUri = ProjectAddress.CmdletPages + "Remove-CsDnsServer.md")]
[OutputType(typeof(ServiceConfiguration), ParameterSetName = [ConfigurationSet])]
[OutputType(typeof(DnsServer), ParameterSetName = [InputObjectSet])]
public sealed class RemoveCsDnsServerCommand : ConfigurationTargetCommand<DnsServer>
{
    /// <summary>Names, with wildcards.</summary>
    [Parameter(Mandatory = true, Position = 0, ParameterSetName = ConfigurationSet, ValueFromPipelineByPropertyName = true)]
    [SupportsWildcards]
    [ArgumentCompleter(typeof(DnsServerNameCompleter))]
    public string[] Name { get; set; } = [];

    private protected override IReadOnlyList<DnsServer> Choose(ServiceConfiguration owner) =>
        [.. Choose(owner.DnsServers, Name, name => owner.GetDnsServer(name))];
}
