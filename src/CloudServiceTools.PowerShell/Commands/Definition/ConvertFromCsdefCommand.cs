using System.Management.Automation;
using CloudServiceTools.Model;

namespace CloudServiceTools.PowerShell.Commands.Definition;

/// <summary>ConvertFrom-Csdef: reads definitions from csdef XML text, whole or line by line.</summary>
[Cmdlet(VerbsData.ConvertFrom, "Csdef", HelpUri = ProjectAddress.CmdletPages + "ConvertFrom-Csdef.md")]
[OutputType(typeof(ServiceDefinition))]
public sealed class ConvertFromCsdefCommand : ReadTextCommand
{
    private protected override string RootName => "ServiceDefinition";

    private protected override IServiceDocument Read(string text) => ServiceDefinition.Parse(text);
}
