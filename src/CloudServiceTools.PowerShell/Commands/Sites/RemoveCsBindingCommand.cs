using System.Management.Automation;
using CloudServiceTools.Model;

namespace CloudServiceTools.PowerShell.Commands.Sites;

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
