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
