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

/// <summary>Get-CsSite: lists the web sites of roles.</summary>
[Cmdlet(VerbsCommon.Get, "CsSite", DefaultParameterSetName = DefinitionSet,
    HelpUri = ProjectAddress.CmdletPages + "Get-CsSite.md")]
[OutputType(typeof(Site))]
public sealed class GetCsSiteCommand : GetNamedItemCommand<Site>;

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

/// <summary>Rename-CsSite: renames a web site.</summary>
[Cmdlet(VerbsCommon.Rename, "CsSite", SupportsShouldProcess = true, DefaultParameterSetName = InputObjectSet,
    HelpUri = ProjectAddress.CmdletPages + "Rename-CsSite.md")]
[OutputType(typeof(ServiceDefinition), ParameterSetName = [DefinitionSet])]
[OutputType(typeof(Site), ParameterSetName = [InputObjectSet])]
public sealed class RenameCsSiteCommand : RenameItemCommand<Site>;

/// <summary>Remove-CsSite: takes a web site out of its role, and warns where none is left.</summary>
[Cmdlet(VerbsCommon.Remove, "CsSite", SupportsShouldProcess = true, DefaultParameterSetName = InputObjectSet,
    HelpUri = ProjectAddress.CmdletPages + "Remove-CsSite.md")]
[OutputType(typeof(ServiceDefinition), ParameterSetName = [DefinitionSet])]
[OutputType(typeof(Site), ParameterSetName = [InputObjectSet])]
public sealed class RemoveCsSiteCommand : NamedItemCommand<Site>
{
    private protected override void Change(Site item)
    {
        Role? role = item.GetRole();
        RemoveWithWarning(item);
        if (role is { Sites.Count: 0 })
        {
            Warn($"The {role.ToPhrase()} has no site any more, and the SDK's schema wants one: add one with Add-CsSite.");
        }
    }
}
