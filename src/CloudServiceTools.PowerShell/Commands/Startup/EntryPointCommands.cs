using System.Management.Automation;
using CloudServiceTools.Model;

namespace CloudServiceTools.PowerShell.Commands.Startup;

/// <summary>Get-CsEntryPoint: tells what the platform starts in roles.</summary>
[Cmdlet(VerbsCommon.Get, "CsEntryPoint", DefaultParameterSetName = DefinitionSet,
    HelpUri = ProjectAddress.CmdletPages + "Get-CsEntryPoint.md")]
[OutputType(typeof(EntryPoint))]
public sealed class GetCsEntryPointCommand : GetItemCommand<EntryPoint>
{
    private protected override string[]? Names => null;
}

/// <summary>Set-CsEntryPoint: says what the platform starts in a role.</summary>
[Cmdlet(VerbsCommon.Set, "CsEntryPoint", SupportsShouldProcess = true, DefaultParameterSetName = DefinitionSet,
    HelpUri = ProjectAddress.CmdletPages + "Set-CsEntryPoint.md")]
[OutputType(typeof(ServiceDefinition), ParameterSetName = [DefinitionSet])]
[OutputType(typeof(Role), ParameterSetName = [InputObjectSet])]
public sealed class SetCsEntryPointCommand : RoleTargetCommand
{
    /// <summary>The file name of an assembly with a class derived from RoleEntryPoint.</summary>
    [Parameter(ValueFromPipelineByPropertyName = true)]
    public string? AssemblyName { get; set; }

    /// <summary>The version of .NET Framework that the assembly needs, such as v4.0.</summary>
    [Parameter(ValueFromPipelineByPropertyName = true)]
    public string? TargetFrameworkVersion { get; set; }

    /// <summary>A program with its arguments; worker roles only.</summary>
    [Parameter(ValueFromPipelineByPropertyName = true)]
    public string? CommandLine { get; set; }

    /// <summary>Whether an instance counts as ready once the program has started. Where nothing is said of a new program: true.</summary>
    [Parameter(ValueFromPipelineByPropertyName = true)]
    [Cell(typeof(bool))]
    public bool? SetReadyOnProcessStart { get; set; }

    private protected override bool ShouldChange(Role role) =>
        ConfirmsChange($"entry point of role '{role.Name}'", role, role.EntryPoint);

    private protected override void Change(Role role) => role.SetEntryPoint(new EntryPointSettings
    {
        AssemblyName = AssemblyName,
        TargetFrameworkVersion = TargetFrameworkVersion,
        CommandLine = CommandLine,
        SetReadyOnProcessStart = SetReadyOnProcessStart,
    });
}

/// <summary>Remove-CsEntryPoint: takes the entry point out of a role.</summary>
[Cmdlet(VerbsCommon.Remove, "CsEntryPoint", SupportsShouldProcess = true, DefaultParameterSetName = DefinitionSet,
    HelpUri = ProjectAddress.CmdletPages + "Remove-CsEntryPoint.md")]
[OutputType(typeof(ServiceDefinition), ParameterSetName = [DefinitionSet])]
[OutputType(typeof(Role), ParameterSetName = [InputObjectSet])]
public sealed class RemoveCsEntryPointCommand : RoleTargetCommand
{
    private protected override bool ShouldChange(Role role) =>
        ConfirmsChange($"entry point of role '{role.Name}'", role, role.EntryPoint);

    private protected override void Change(Role role) => role.RemoveEntryPoint();
}
