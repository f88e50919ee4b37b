using System.Collections.Generic;
using System.Management.Automation;
using CloudServiceTools.Configuration;
using CloudServiceTools.PowerShell.Completion;

namespace CloudServiceTools.PowerShell.Commands.Configuration;

/// <summary>Get-CsDnsServer: lists the DNS servers of configurations.</summary>
[Cmdlet(VerbsCommon.Get, "CsDnsServer", HelpUri = ProjectAddress.CmdletPages + "Get-CsDnsServer.md")]
[OutputType(typeof(DnsServer))]
public sealed class GetCsDnsServerCommand : GetEntryCommand<DnsServer>
{
    /// <summary>Names, with wildcards. A name without them that is not there is an error.</summary>
    [Parameter(Position = 0)]
    [SupportsWildcards]
    [ArgumentCompleter(typeof(DnsServerNameCompleter))]
    public string[]? Name { get; set; }

    private protected override IReadOnlyCollection<DnsServer> Choose(ServiceConfiguration configuration) =>
        Choose(configuration.DnsServers, Name, name => configuration.GetDnsServer(name));
}
