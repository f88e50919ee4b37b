using System.Management.Automation;
using CloudServiceTools.Configuration;
using CloudServiceTools.Model;

namespace CloudServiceTools.PowerShell.Commands.Configuration;

/// <summary>ConvertFrom-Cscfg: reads configurations from cscfg XML text, whole or line by line.</summary>
[Cmdlet(VerbsData.ConvertFrom, "Cscfg", HelpUri = ProjectAddress.CmdletPages + "ConvertFrom-Cscfg.md")]
[OutputType(typeof(ServiceConfiguration))]
public sealed class ConvertFromCscfgCommand : ReadTextCommand
{
    private protected override string RootName => "ServiceConfiguration";

    private protected override IServiceDocument Read(string text) => ServiceConfiguration.Parse(text);
}
