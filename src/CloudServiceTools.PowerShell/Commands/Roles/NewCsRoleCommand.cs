using System;
using System.Management.Automation;
using CloudServiceTools.Model;
using CloudServiceTools.PowerShell.Completion;

namespace CloudServiceTools.PowerShell.Commands.Roles;

/// <summary>New-CsRole: makes a role, to be filled and added to a definition.</summary>
[Cmdlet(VerbsCommon.New, "CsRole", HelpUri = ProjectAddress.CmdletPages + "New-CsRole.md")]
[OutputType(typeof(Role))]
public sealed class NewCsRoleCommand : CsCommand
{
    /// <summary>The name of the role.</summary>
    [Parameter(Mandatory = true, Position = 0, ValueFromPipeline = true)]
    [AllowEmptyString]
    public string Name { get; set; } = string.Empty;

    /// <summary>Web or worker.</summary>
    [Parameter(Mandatory = true)]
    [ValidateSet(nameof(RoleType.Web), nameof(RoleType.Worker))]
    public string Type { get; set; } = string.Empty;

    /// <summary>The size of the virtual machines.</summary>
    [Parameter]
    [ArgumentCompleter(typeof(VMSizeCompleter))]
    public string? VMSize { get; set; }

    /// <inheritdoc/>
    protected override void ProcessRecord()
    {
        // One of the set that the parameter takes, in whatever case.
        RoleType type = (RoleType)Enum.Parse(typeof(RoleType), Type, ignoreCase: true);
        Attempt(() => WriteObject(Role.Create(Name, type, VMSize)));
    }
}
