using System.Collections.Generic;
using System.Management.Automation;
using CloudServiceTools.Errors;
using CloudServiceTools.Model;

namespace CloudServiceTools.PowerShell.Commands.Definition;

/// <summary>ConvertFrom-Csdef: reads definitions from csdef XML text, whole or line by line.</summary>
[Cmdlet(VerbsData.ConvertFrom, "Csdef")]
[OutputType(typeof(ServiceDefinition))]
public sealed class ConvertFromCsdefCommand : CsCommand
{
    private readonly List<string> _lines = [];

    /// <summary>The text: a document in one string, or the lines of one as Get-Content gives them.</summary>
    [Parameter(Mandatory = true, Position = 0, ValueFromPipeline = true)]
    [AllowEmptyString]
    public string[] InputObject { get; set; } = [];

    /// <inheritdoc/>
    protected override void ProcessRecord()
    {
        foreach (string text in InputObject)
        {
            if (text.IndexOf('\n') >= 0)
            {
                ReadLines();
                Attempt(() => WriteObject(ServiceDefinition.Parse(text)));
            }
            else if (_lines.Count > 0 || !TryReadWhole(text))
            {
                _lines.Add(text);
            }
        }
    }

    /// <inheritdoc/>
    protected override void EndProcessing() => ReadLines();

    private bool TryReadWhole(string text)
    {
        try
        {
            WriteObject(ServiceDefinition.Parse(text));
            return true;
        }
        catch (CsException)
        {
            // The first line of a document, most likely; if not, the error comes when there are no more lines.
            return false;
        }
    }

    private void ReadLines()
    {
        if (_lines.Count > 0)
        {
            string text = string.Join("\n", _lines);
            _lines.Clear();
            Attempt(() => WriteObject(ServiceDefinition.Parse(text)));
        }
    }
}
