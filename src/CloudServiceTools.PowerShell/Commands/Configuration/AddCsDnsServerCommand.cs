using System.Management.Automation;
using CloudServiceTools.Configuration;

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
