using System.Management.Automation;
using CloudServiceTools.Model;
using CloudServiceTools.PowerShell.Completion;

namespace CloudServiceTools.PowerShell.Commands.Definition;

/// <summary>New-CsDefinition: makes a service definition.</summary>
[Cmdlet(VerbsCommon.New, "CsDefinition", HelpUri = ProjectAddress.CmdletPages + "New-CsDefinition.md")]
[OutputType(typeof(ServiceDefinition))]
public sealed class NewCsDefinitionCommand : CsCommand
{
    /// <summary>The name of the service.</summary>
    [Parameter(Mandatory = true, Position = 0, ValueFromPipeline = true)]
    [AllowEmptyString]
    public string Name { get; set; } = string.Empty;

    /// <summary>The roles of the service.</summary>
    [Parameter]
    [ValidateNotNull]
    public Role[] Role { get; set; } = [];

    /// <summary>The version of the schema.</summary>
    [Parameter]
    [ArgumentCompleter(typeof(SchemaVersionCompleter))]
    public string? SchemaVersion { get; set; }

    /// <summary>Over how many upgrade domains instances are spread.</summary>
    [Parameter]
    public int? UpgradeDomainCount { get; set; }

    /// <summary>How instances learn of a change of topology.</summary>
    [Parameter]
    [ArgumentCompleter(typeof(SchemaValueCompleter))]
    public string? TopologyChangeDiscovery { get; set; }

    /// <inheritdoc/>
    protected override void ProcessRecord() => Attempt(() =>
    {
        ServiceDefinition definition = ServiceDefinition.Create(Name);
        definition.Update(new DefinitionSettings
        {
            SchemaVersion = SchemaVersion,
            UpgradeDomainCount = UpgradeDomainCount,
            TopologyChangeDiscovery = TopologyChangeDiscovery,
        });
        definition.AddRoles(Role);
        WriteObject(definition);
    });
}
