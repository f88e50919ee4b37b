using System.Management.Automation;
using CloudServiceTools.Configuration;

namespace CloudServiceTools.PowerShell.Commands.Configuration;

/// <summary>Copy-CsConfiguration: gives an independent copy of a configuration.</summary>
[Cmdlet(VerbsCommon.Copy, "CsConfiguration", HelpUri = ProjectAddress.CmdletPages + "Copy-CsConfiguration.md")]
[OutputType(typeof(ServiceConfiguration))]
public sealed class CopyCsConfigurationCommand : CsCommand
{
    /// <summary>The configuration.</summary>
    [Parameter(Mandatory = true, Position = 0, ValueFromPipeline = true)]
    [ConfigurationTransformation]
    public ConfigurationSource Configuration { get; set; } = null!;

    /// <inheritdoc/>
    protected override void ProcessRecord() => Attempt(Configuration, configuration => WriteObject(configuration.Copy()));
}
