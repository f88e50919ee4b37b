using System.Management.Automation;
using CloudServiceTools.Model;
using CloudServiceTools.PowerShell.Completion;

namespace CloudServiceTools.PowerShell.Commands.Startup;

/// <summary>Set-CsEnvironmentVariable: gives an environment variable another value.</summary>
[Cmdlet(VerbsCommon.Set, "CsEnvironmentVariable", SupportsShouldProcess = true, DefaultParameterSetName = InputObjectSet,
    HelpUri = ProjectAddress.CmdletPages + "Set-CsEnvironmentVariable.md")]
[OutputType(typeof(ServiceDefinition), ParameterSetName = [DefinitionSet])]
[OutputType(typeof(EnvironmentVariable), ParameterSetName = [InputObjectSet])]
public sealed class SetCsEnvironmentVariableCommand : VariableCommand
{
    /// <summary>The value; it may be empty.</summary>
    [Parameter(Position = 1, ValueFromPipelineByPropertyName = true)]
    [AllowEmptyString]
    public string? Value { get; set; }

    /// <summary>Where the value is looked up on each instance, such as /RoleEnvironment/CurrentInstance/@id.</summary>
    [Parameter(ValueFromPipelineByPropertyName = true)]
    [ArgumentCompleter(typeof(XPathCompleter))]
    public string? XPath { get; set; }

    private protected override void Change(EnvironmentVariable item) =>
        item.Update(new VariableSettings { Value = Value, XPath = XPath });
}
