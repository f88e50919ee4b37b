using System.Collections.Generic;
using System.Management.Automation;
using CloudServiceTools.Configuration;
using CloudServiceTools.Model;
using CloudServiceTools.PowerShell.Completion;

namespace CloudServiceTools.PowerShell.Commands.Configuration;

/// <summary>Remove-CsRoleConfiguration: takes roles out of a configuration, and warns of what still names them.</summary>
[Cmdlet(VerbsCommon.Remove, "CsRoleConfiguration", SupportsShouldProcess = true, DefaultParameterSetName = InputObjectSet,
    HelpUri = ProjectAddress.CmdletPages + "Remove-CsRoleConfiguration.md")]
[OutputType(typeof(ServiceConfiguration), ParameterSetName = [ConfigurationSet])]
[OutputType(typeof(RoleConfiguration), ParameterSetName = [InputObjectSet])]
public sealed class RemoveCsRoleConfigurationCommand : RoleConfigurationCommand
{
    /// <summary>The names of roles, with wildcards.</summary>
    [Parameter(Mandatory = true, Position = 0, ParameterSetName = ConfigurationSet, ValueFromPipelineByPropertyName = true)]
    [SupportsWildcards]
    [ArgumentCompleter(typeof(RoleNameCompleter))]
    public string[] Name { get; set; } = [];

    private protected override string[] Names => Name;

    private protected override void Change(RoleConfiguration item)
    {
        IReadOnlyList<ItemReference> references = item.FindReferences();
        item.Remove();
        WarnOfReferences($"Role '{item.Name}'", references);
    }
}
