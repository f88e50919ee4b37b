using System.Management.Automation;
using CloudServiceTools.Model;

namespace CloudServiceTools.PowerShell.Commands.Sites;

/// <summary>Set-CsSite: changes a web site.</summary>
[Cmdlet(VerbsCommon.Set, "CsSite", SupportsShouldProcess = true, DefaultParameterSetName = InputObjectSet,
    HelpUri = ProjectAddress.CmdletPages + "Set-CsSite.md")]
[OutputType(typeof(ServiceDefinition), ParameterSetName = [DefinitionSet])]
[OutputType(typeof(Site), ParameterSetName = [InputObjectSet])]
public sealed class SetCsSiteCommand : NamedItemCommand<Site>
{
    /// <summary>The folder with the site's files, relative to the definition; an empty text removes it.</summary>
    [Parameter(Mandatory = true, ValueFromPipelineByPropertyName = true)]
    [AllowEmptyString]
    public string? PhysicalDirectory { get; set; }

    private protected override void Change(Site item) => item.PhysicalDirectory = PhysicalDirectory;
}
