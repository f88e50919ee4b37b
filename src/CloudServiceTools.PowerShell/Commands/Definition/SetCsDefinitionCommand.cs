using System.Management.Automation;
using CloudServiceTools.Model;
using CloudServiceTools.PowerShell.Completion;

namespace CloudServiceTools.PowerShell.Commands.Definition;

/// <summary>Set-CsDefinition: changes what a definition says of the service as a whole.</summary>
[Cmdlet(VerbsCommon.Set, "CsDefinition", SupportsShouldProcess = true,
    HelpUri = ProjectAddress.CmdletPages + "Set-CsDefinition.md")]
[OutputType(typeof(ServiceDefinition))]
public sealed class SetCsDefinitionCommand : CsCommand
{
    /// <summary>The definition.</summary>
    [Parameter(Mandatory = true, ValueFromPipeline = true)]
    public ServiceDefinition Definition { get; set; } = null!;

    /// <summary>The name of the service.</summary>
    [Parameter(Position = 0)]
    public string? Name { get; set; }

    /// <summary>The version of the schema; an empty text removes it.</summary>
    [Parameter]
    [ArgumentCompleter(typeof(SchemaVersionCompleter))]
    [AllowEmptyString]
    public string? SchemaVersion { get; set; }

    /// <summary>Over how many upgrade domains instances are spread.</summary>
    [Parameter]
    public int? UpgradeDomainCount { get; set; }

    /// <summary>How instances learn of a change of topology; an empty text removes it.</summary>
    [Parameter]
    [ArgumentCompleter(typeof(SchemaValueCompleter))]
    [AllowEmptyString]
    public string? TopologyChangeDiscovery { get; set; }

    /// <inheritdoc/>
    protected override void ProcessRecord()
    {
        DefinitionSettings settings = new()
        {
            Name = Name,
            SchemaVersion = SchemaVersion,
            UpgradeDomainCount = UpgradeDomainCount,
            TopologyChangeDiscovery = TopologyChangeDiscovery,
        };
        bool shouldChange = Confirms($"service '{Definition.Name}'");
        if (!shouldChange || Attempt(() => Definition.Update(settings)))
        {
            WriteObject(Definition);
        }
    }
}
