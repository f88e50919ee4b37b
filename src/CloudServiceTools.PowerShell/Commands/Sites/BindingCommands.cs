using System.Management.Automation;
using CloudServiceTools.Model;
using CloudServiceTools.PowerShell.Completion;

namespace CloudServiceTools.PowerShell.Commands.Sites;

/// <summary>Add-CsBinding: lets a web site listen on one more endpoint.</summary>
[Cmdlet(VerbsCommon.Add, "CsBinding", DefaultParameterSetName = DefinitionSet,
    HelpUri = ProjectAddress.CmdletPages + "Add-CsBinding.md")]
[OutputType(typeof(ServiceDefinition), ParameterSetName = [DefinitionSet])]
[OutputType(typeof(Role), ParameterSetName = [InputObjectSet])]
[OutputType(typeof(Site), ParameterSetName = [SiteSet])]
public sealed class AddCsBindingCommand : SiteTargetCommand
{
    /// <summary>The name of the binding.</summary>
    [Parameter(Mandatory = true, Position = 0, ValueFromPipelineByPropertyName = true)]
    [AllowEmptyString]
    public string Name { get; set; } = string.Empty;

    /// <summary>The http or https endpoint of the same role that the site listens on.</summary>
    [Parameter(Mandatory = true, Position = 1, ValueFromPipelineByPropertyName = true)]
    [ArgumentCompleter(typeof(SiteEndpointCompleter))]
    public string Endpoint { get; set; } = string.Empty;

    /// <summary>The host name that the binding answers to; every one where this is left out.</summary>
    [Parameter(ValueFromPipelineByPropertyName = true)]
    public string? HostHeader { get; set; }

    private protected override void Change(SiteItem site) => site.AddBinding(Name, Endpoint, HostHeader);
}

/// <summary>Get-CsBinding: lists the bindings of web sites.</summary>
[Cmdlet(VerbsCommon.Get, "CsBinding", DefaultParameterSetName = DefinitionSet,
    HelpUri = ProjectAddress.CmdletPages + "Get-CsBinding.md")]
[OutputType(typeof(Binding))]
public sealed class GetCsBindingCommand : GetNamedItemCommand<Binding>;

/// <summary>Set-CsBinding: changes a binding of a web site.</summary>
[Cmdlet(VerbsCommon.Set, "CsBinding", SupportsShouldProcess = true, DefaultParameterSetName = InputObjectSet,
    HelpUri = ProjectAddress.CmdletPages + "Set-CsBinding.md")]
[OutputType(typeof(ServiceDefinition), ParameterSetName = [DefinitionSet])]
[OutputType(typeof(Binding), ParameterSetName = [InputObjectSet])]
public sealed class SetCsBindingCommand : NamedItemCommand<Binding>
{
    /// <summary>The http or https endpoint of the same role that the site listens on.</summary>
    [Parameter(ValueFromPipelineByPropertyName = true)]
    [ArgumentCompleter(typeof(SiteEndpointCompleter))]
    public string? Endpoint { get; set; }

    /// <summary>The host name that the binding answers to; an empty text removes it.</summary>
    [Parameter(ValueFromPipelineByPropertyName = true)]
    [AllowEmptyString]
    public string? HostHeader { get; set; }

    private protected override void Change(Binding item) =>
        item.Update(new BindingSettings { EndpointName = Endpoint, HostHeader = HostHeader });
}

/// <summary>Rename-CsBinding: renames a binding of a web site.</summary>
[Cmdlet(VerbsCommon.Rename, "CsBinding", SupportsShouldProcess = true, DefaultParameterSetName = InputObjectSet,
    HelpUri = ProjectAddress.CmdletPages + "Rename-CsBinding.md")]
[OutputType(typeof(ServiceDefinition), ParameterSetName = [DefinitionSet])]
[OutputType(typeof(Binding), ParameterSetName = [InputObjectSet])]
public sealed class RenameCsBindingCommand : RenameItemCommand<Binding>;

/// <summary>Remove-CsBinding: takes a binding out of its web site, and warns where none is left.</summary>
[Cmdlet(VerbsCommon.Remove, "CsBinding", SupportsShouldProcess = true, DefaultParameterSetName = InputObjectSet,
    HelpUri = ProjectAddress.CmdletPages + "Remove-CsBinding.md")]
[OutputType(typeof(ServiceDefinition), ParameterSetName = [DefinitionSet])]
[OutputType(typeof(Binding), ParameterSetName = [InputObjectSet])]
public sealed class RemoveCsBindingCommand : NamedItemCommand<Binding>
{
    private protected override void Change(Binding item)
    {
        Site? site = item.GetSite();
        RemoveWithWarning(item);
        if (site is { Bindings.Count: 0 })
        {
            Warn($"The {site.ToPhrase()} has no binding any more, and the SDK's schema wants one: add one with Add-CsBinding.");
        }
    }
}
