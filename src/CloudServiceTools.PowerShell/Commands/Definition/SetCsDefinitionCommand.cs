using System.Management.Automation;
using CloudServiceTools.Model;
using CloudServiceTools.PowerShell.Completion;

namespace CloudServiceTools.PowerShell.Commands.Definition;

/// <summary>Set-CsDefinition: changes what a definition says of the service as a whole.</summary>
[Cmdlet(VerbsCommon.Set, "CsDefinition", SupportsShouldProcess = true,
    HelpUri = ProjectAddress.CmdletPages + "Set-CsDefinition.md")]
[OutputType(typeof(ServiceDefinition))]
public sealed class SetCsDefinitionCommand : DefinitionChangeCommand
{
    /// <summary>The name of the service.</summary>
    [Parameter(Position = 0, ValueFromPipelineByPropertyName = true)]
    public string? Name { get; set; }

    /// <summary>The version of the schema; an empty text removes it.</summary>
    [Parameter(ValueFromPipelineByPropertyName = true)]
    [ArgumentCompleter(typeof(SchemaVersionCompleter))]
    [AllowEmptyString]
    public string? SchemaVersion { get; set; }

    /// <summary>Over how many upgrade domains instances are spread.</summary>
    [Parameter(ValueFromPipelineByPropertyName = true)]
    [Cell(typeof(int))]
    public int? UpgradeDomainCount { get; set; }

    /// <summary>How instances learn of a change of topology; an empty text removes it.</summary>
    [Parameter(ValueFromPipelineByPropertyName = true)]
    [ArgumentCompleter(typeof(SchemaValueCompleter))]
    [AllowEmptyString]
    public string? TopologyChangeDiscovery { get; set; }

    private protected override void ChangeIn(ServiceDefinition owner)
    {
        if (ConfirmsChange($"service '{owner.Name}'", owner, owner))
        {
            owner.Update(new DefinitionSettings
            {
                Name = Name,
                SchemaVersion = SchemaVersion,
                UpgradeDomainCount = UpgradeDomainCount,
                TopologyChangeDiscovery = TopologyChangeDiscovery,
            });
        }
    }
}
