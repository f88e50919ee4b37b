using System;
using System.Management.Automation;
using CloudServiceTools.Model;
using CloudServiceTools.PowerShell.Completion;

namespace CloudServiceTools.PowerShell.Commands.Roles;

/// <summary>Get-CsRole: lists the roles of definitions.</summary>
[Cmdlet(VerbsCommon.Get, "CsRole", HelpUri = ProjectAddress.CmdletPages + "Get-CsRole.md")]
[OutputType(typeof(Role))]
public sealed class GetCsRoleCommand : CsCommand
{
    /// <summary>The definition.</summary>
    [Parameter(Mandatory = true, ValueFromPipeline = true)]
    [DefinitionTransformation]
    public DefinitionSource Definition { get; set; } = null!;

    /// <summary>Names, with wildcards. A name without them that no role has is an error.</summary>
    [Parameter(Position = 0)]
    [SupportsWildcards]
    [ArgumentCompleter(typeof(RoleNameCompleter))]
    public string[]? Name { get; set; }

    /// <summary>Web or worker; both where this is left out.</summary>
    [Parameter]
    public RoleType[]? Type { get; set; }

    /// <inheritdoc/>
    protected override void ProcessRecord() => Attempt(Definition, definition =>
    {
        foreach (Role role in ChooseRoles(definition, Name))
        {
            if (Type is null || Array.IndexOf(Type, role.Type) >= 0)
            {
                WriteObject(role);
            }
        }
    });
}
