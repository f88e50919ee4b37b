using System.IO;
using System.Management.Automation;
using CloudServiceTools.Errors;

namespace CloudServiceTools.PowerShell.Commands.Analysis;

/// <summary>Register-CsAssertion: gives Pester the assertions about definitions, such as Should -BeValidCsDefinition.</summary>
[Cmdlet(VerbsLifecycle.Register, "CsAssertion", HelpUri = ProjectAddress.CmdletPages + "Register-CsAssertion.md")]
[OutputType(typeof(void))]
public sealed class RegisterCsAssertionCommand : CsCommand
{
    /// <inheritdoc/>
    protected override void BeginProcessing()
    {
        string path = Path.Combine(
            Path.GetDirectoryName(typeof(RegisterCsAssertionCommand).Assembly.Location)!,
            "Assertions",
            "CloudServiceTools.Assertions.psm1");
        try
        {
            InvokeCommand.InvokeScript(
                "Import-Module -Name $args[0] -Global -Force -DisableNameChecking -ErrorAction Stop",
                useNewScope: true,
                System.Management.Automation.Runspaces.PipelineResultTypes.None,
                input: null,
                path);
        }
        catch (RuntimeException exception)
        {
            // The file says in a sentence that there is no Pester, or an older one.
            ThrowTerminatingError(ErrorRecords.AssertionsNotLoaded(Phrase.Sentence(exception.Message)));
        }
    }
}
