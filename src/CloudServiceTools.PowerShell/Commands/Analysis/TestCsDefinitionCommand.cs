using System.Collections.Generic;
using System.Management.Automation;
using CloudServiceTools.Analysis;
using CloudServiceTools.Errors;

namespace CloudServiceTools.PowerShell.Commands.Analysis;

/// <summary>
/// Test-CsDefinition: whether definitions are free of errors. One Boolean for all files of -Path, one for each object from the
/// pipeline, or with -All one for everything: PowerShell takes a list of several Booleans for true.
/// </summary>
[Cmdlet(VerbsDiagnostic.Test, "CsDefinition", DefaultParameterSetName = "Path",
    HelpUri = ProjectAddress.CmdletPages + "Test-CsDefinition.md")]
[OutputType(typeof(bool))]
public sealed class TestCsDefinitionCommand : AnalyzerCommand
{
    private bool _isFreeOfErrors = true;
    private int _answers;
    private int _denials;

    /// <summary>Whether there is one Boolean for everything that comes through the pipeline.</summary>
    [Parameter]
    public SwitchParameter All { get; set; }

    private protected override DiagnosticSeverity DefaultSeverity => DiagnosticSeverity.Error;

    private protected override void Handle(IReadOnlyList<Diagnostic> found)
    {
        foreach (Diagnostic diagnostic in found)
        {
            Note(Phrase.Whole(diagnostic.ToString()));
        }

        _isFreeOfErrors &= found.Count == 0;
    }

    private protected override void HandleAll()
    {
        bool isValid = _isFreeOfErrors && !HasFailed;
        _isFreeOfErrors = true;
        _answers++;
        _denials += isValid ? 0 : 1;
        if (!All)
        {
            WriteObject(isValid);
        }
    }

    /// <inheritdoc/>
    protected override void EndProcessing()
    {
        base.EndProcessing();
        if (All)
        {
            WriteObject(_answers > 0 && _denials == 0);
        }
        else if (_answers > 1 && _denials > 0)
        {
            Warn($"{_denials} of {_answers} answers are False; in a condition, a list of several answers is true. Use -All for one answer.");
        }
    }
}
