using System.Collections.Generic;
using System.Management.Automation;
using CloudServiceTools.Analysis;
using CloudServiceTools.Errors;

namespace CloudServiceTools.PowerShell.Commands.Analysis;

/// <summary>Test-CsDefinition: whether definitions are free of errors, one Boolean a definition.</summary>
[Cmdlet(VerbsDiagnostic.Test, "CsDefinition", DefaultParameterSetName = "Path",
    HelpUri = ProjectAddress.CmdletPages + "Test-CsDefinition.md")]
[OutputType(typeof(bool))]
public sealed class TestCsDefinitionCommand : AnalyzerCommand
{
    private protected override DiagnosticSeverity DefaultSeverity => DiagnosticSeverity.Error;

    private protected override void Handle(IReadOnlyList<Diagnostic> found)
    {
        foreach (Diagnostic diagnostic in found)
        {
            Note(Phrase.Whole(diagnostic.ToString()));
        }

        WriteObject(found.Count == 0 && HasReadConfigurations);
    }
}
