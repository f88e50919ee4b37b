using System.Management.Automation;
using CloudServiceTools.Model;
using CloudServiceTools.PowerShell.Completion;

namespace CloudServiceTools.PowerShell.Commands.Sites;

/// <summary>
/// A cmdlet that adds to a web site, or to a virtual directory or application in one: to the one from the pipeline, or
/// to the one of a role that -Site names.
/// </summary>
public abstract class SiteTargetCommand : RoleTargetCommand
{
    private protected const string SiteSet = "SiteObject";

    /// <summary>The site; or a virtual directory or application in it, as Site/Directory.</summary>
    [Parameter(Mandatory = true, ParameterSetName = DefinitionSet, ValueFromPipelineByPropertyName = true)]
    [Parameter(Mandatory = true, ParameterSetName = InputObjectSet, ValueFromPipelineByPropertyName = true)]
    [ArgumentCompleter(typeof(SitePathCompleter))]
    [ValidateNotNullOrEmpty]
    public string Site { get; set; } = string.Empty;

    /// <summary>The site, virtual directory or virtual application.</summary>
    [Parameter(Mandatory = true, ValueFromPipeline = true, ParameterSetName = SiteSet)]
    public SiteItem? SiteObject { get; set; }

    private protected sealed override object? Other => SiteObject ?? base.Other;

    private protected sealed override void ChangeOther()
    {
        if (SiteObject is null)
        {
            base.ChangeOther();
        }
        else
        {
            Change(SiteObject);
        }
    }

    private protected sealed override void Change(Role role) => Change(role.GetSiteItem(Site));

    /// <summary>Changes the site, wholly or not at all.</summary>
    private protected abstract void Change(SiteItem site);
}
