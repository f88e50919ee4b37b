using System.Management.Automation;

namespace CloudServiceTools.PowerShell.Commands.Configuration;

/// <summary>ConvertTo-Cscfg: gives a configuration as cscfg XML text.</summary>
[Cmdlet(VerbsData.ConvertTo, "Cscfg", HelpUri = ProjectAddress.CmdletPages + "ConvertTo-Cscfg.md")]
[OutputType(typeof(string))]
public sealed class ConvertToCscfgCommand : CsCommand
{
    /// <summary>The configuration.</summary>
    [Parameter(Mandatory = true, Position = 0, ValueFromPipeline = true)]
    [ConfigurationTransformation]
    public ConfigurationSource Configuration { get; set; } = null!;

    /// <inheritdoc/>
    protected override void ProcessRecord() => Attempt(Configuration, configuration => WriteObject(configuration.ToText()));
}
