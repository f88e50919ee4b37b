using System.Management.Automation;
using CloudServiceTools.Model;
using CloudServiceTools.PowerShell.Completion;

namespace CloudServiceTools.PowerShell.Commands.Sites;

/// <summary>Add-CsSite: adds a web site to a web role.</summary>
[Cmdlet(VerbsCommon.Add, "CsSite", DefaultParameterSetName = DefinitionSet,
    HelpUri = ProjectAddress.CmdletPages + "Add-CsSite.md")]
[OutputType(typeof(ServiceDefinition), ParameterSetName = [DefinitionSet])]
[OutputType(typeof(Role), ParameterSetName = [InputObjectSet])]
public sealed class AddCsSiteCommand : RoleTargetCommand
{
    /// <summary>The name of the site.</summary>
    [Parameter(Mandatory = true, Position = 0, ValueFromPipelineByPropertyName = true)]
    [AllowEmptyString]
    public string Name { get; set; } = string.Empty;

    /// <summary>The http and https endpoints that the site listens on, each bound under its own name.</summary>
    [Parameter(Mandatory = true, Position = 1, ValueFromPipelineByPropertyName = true)]
    [ArgumentCompleter(typeof(SiteEndpointCompleter))]
    public string[] Endpoint { get; set; } = [];

    /// <summary>The folder with the site's files, relative to the definition.</summary>
    [Parameter(ValueFromPipelineByPropertyName = true)]
    public string? PhysicalDirectory { get; set; }

    /// <summary>The host name that the site answers to; every one where this is left out.</summary>
    [Parameter(ValueFromPipelineByPropertyName = true)]
    public string? HostHeader { get; set; }

    private protected override void Change(Role role) => role.AddSite(Name, Endpoint, PhysicalDirectory, HostHeader);
}
