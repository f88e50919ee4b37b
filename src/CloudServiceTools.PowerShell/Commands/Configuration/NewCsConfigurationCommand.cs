using System.Management.Automation;
using CloudServiceTools.Configuration;
using CloudServiceTools.PowerShell.Completion;

namespace CloudServiceTools.PowerShell.Commands.Configuration;

/// <summary>New-CsConfiguration: makes a complete configuration for a definition.</summary>
[Cmdlet(VerbsCommon.New, "CsConfiguration", HelpUri = ProjectAddress.CmdletPages + "New-CsConfiguration.md")]
[OutputType(typeof(ServiceConfiguration))]
public sealed class NewCsConfigurationCommand : CsCommand
{
    /// <summary>The definition.</summary>
    [Parameter(Mandatory = true, Position = 0, ValueFromPipeline = true)]
    [DefinitionTransformation]
    public DefinitionSource Definition { get; set; } = null!;

    /// <summary>How many instances each role has.</summary>
    [Parameter]
    public int InstanceCount { get; set; } = 1;

    /// <summary>The family of guest operating systems; 7, Windows Server 2022, where this is left out.</summary>
    [Parameter]
    [ArgumentCompleter(typeof(OSFamilyCompleter))]
    public string? OSFamily { get; set; }

    /// <summary>The version of the guest operating system; * where this is left out, which follows the newest.</summary>
    [Parameter]
    public string? OSVersion { get; set; }

    /// <summary>The name of the service; the definition's where this is left out.</summary>
    [Parameter]
    public string? ServiceName { get; set; }

    /// <inheritdoc/>
    protected override void ProcessRecord() => Attempt(Definition, definition => WriteObject(ServiceConfiguration.Create(
        definition,
        InstanceCount,
        new ServiceConfigurationSettings { ServiceName = ServiceName, OSFamily = OSFamily, OSVersion = OSVersion })));
}
