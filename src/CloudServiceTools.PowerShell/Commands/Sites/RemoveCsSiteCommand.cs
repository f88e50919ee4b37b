using System.Management.Automation;
using CloudServiceTools.Model;

namespace CloudServiceTools.PowerShell.Commands.Sites;

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
