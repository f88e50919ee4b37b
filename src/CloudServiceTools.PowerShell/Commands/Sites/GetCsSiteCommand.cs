using System.Management.Automation;
using CloudServiceTools.Model;

namespace CloudServiceTools.PowerShell.Commands.Sites;

/// <summary>Get-CsSite: lists the web sites of roles.</summary>
[Cmdlet(VerbsCommon.Get, "CsSite", DefaultParameterSetName = DefinitionSet,
    HelpUri = ProjectAddress.CmdletPages + "Get-CsSite.md")]
[OutputType(typeof(Site))]
public sealed class GetCsSiteCommand : GetNamedItemCommand<Site>;
