using System.Management.Automation;
using CloudServiceTools.Model;

namespace CloudServiceTools.PowerShell.Commands.Sites;

/// <summary>Get-CsSite: lists the web sites of roles.</summary>
[Cmdlet(VerbsCommon.Get, "CsSite", DefaultParameterSetName = DefinitionSet)]
[OutputType(typeof(Site))]
public sealed class GetCsSiteCommand : GetNamedItemCommand<Site>;
