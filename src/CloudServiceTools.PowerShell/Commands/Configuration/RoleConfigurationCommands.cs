using System.Collections.Generic;
using System.Management.Automation;
using CloudServiceTools.Configuration;
using CloudServiceTools.Model;
using CloudServiceTools.PowerShell.Completion;

namespace CloudServiceTools.PowerShell.Commands.Configuration;

/// <summary>Get-CsRoleConfiguration: lists the roles of configurations.</summary>
[Cmdlet(VerbsCommon.Get, "CsRoleConfiguration", HelpUri = ProjectAddress.CmdletPages + "Get-CsRoleConfiguration.md")]
[OutputType(typeof(RoleConfiguration))]
public sealed class GetCsRoleConfigurationCommand : GetEntryCommand<RoleConfiguration>
{
    /// <summary>Names, with wildcards. A name without them that no role has is an error.</summary>
    [Parameter(Position = 0)]
    [SupportsWildcards]
    [ArgumentCompleter(typeof(RoleNameCompleter))]
    public string[]? Name { get; set; }

    private protected override IReadOnlyCollection<RoleConfiguration> Choose(ServiceConfiguration configuration) => this.ChooseRoles(configuration, Name);
}

/// <summary>Set-CsRoleConfiguration: changes what a configuration says of roles' virtual machines.</summary>
[Cmdlet(VerbsCommon.Set, "CsRoleConfiguration", SupportsShouldProcess = true, DefaultParameterSetName = InputObjectSet,
    HelpUri = ProjectAddress.CmdletPages + "Set-CsRoleConfiguration.md")]
[OutputType(typeof(ServiceConfiguration), ParameterSetName = [ConfigurationSet])]
[OutputType(typeof(RoleConfiguration), ParameterSetName = [InputObjectSet])]
public sealed class SetCsRoleConfigurationCommand : RoleConfigurationCommand
{
    /// <summary>The names of roles, with wildcards.</summary>
    [Parameter(Mandatory = true, Position = 0, ParameterSetName = ConfigurationSet, ValueFromPipelineByPropertyName = true)]
    [SupportsWildcards]
    [ArgumentCompleter(typeof(RoleNameCompleter))]
    public string[] Name { get; set; } = [];

    /// <summary>What the names of the virtual machines start with; an empty text removes it.</summary>
    [Parameter(ValueFromPipelineByPropertyName = true)]
    [AllowEmptyString]
    public string? VMName { get; set; }

    /// <summary>The address of the image that the machines start from; an empty text removes it.</summary>
    [Parameter(ValueFromPipelineByPropertyName = true)]
    [AllowEmptyString]
    public string? OSImage { get; set; }

    private protected override string[] Names => Name;

    private protected override void Change(RoleConfiguration item) =>
        item.Update(new RoleConfigurationSettings { VMName = VMName, OSImage = OSImage });
}

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
