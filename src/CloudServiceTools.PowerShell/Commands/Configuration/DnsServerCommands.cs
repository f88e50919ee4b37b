using System.Collections.Generic;
using System.Management.Automation;
using CloudServiceTools.Configuration;
using CloudServiceTools.PowerShell.Completion;

namespace CloudServiceTools.PowerShell.Commands.Configuration;

/// <summary>Add-CsDnsServer: adds a DNS server to a configuration.</summary>
[Cmdlet(VerbsCommon.Add, "CsDnsServer", HelpUri = ProjectAddress.CmdletPages + "Add-CsDnsServer.md")]
[OutputType(typeof(ServiceConfiguration))]
public sealed class AddCsDnsServerCommand : ConfigurationChangeCommand
{
    /// <summary>The name of the server.</summary>
    [Parameter(Mandatory = true, Position = 0, ValueFromPipelineByPropertyName = true)]
    [AllowEmptyString]
    public string Name { get; set; } = string.Empty;

    /// <summary>Its IPv4 address.</summary>
    [Parameter(Mandatory = true, Position = 1, ValueFromPipelineByPropertyName = true)]
    [AllowEmptyString]
    public string IPAddress { get; set; } = string.Empty;

    private protected override void ChangeIn(ServiceConfiguration owner) => owner.AddDnsServer(Name, IPAddress);
}

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
