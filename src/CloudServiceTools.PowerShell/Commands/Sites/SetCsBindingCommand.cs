using System.Management.Automation;
using CloudServiceTools.Model;
using CloudServiceTools.PowerShell.Completion;

namespace CloudServiceTools.PowerShell.Commands.Sites;

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
