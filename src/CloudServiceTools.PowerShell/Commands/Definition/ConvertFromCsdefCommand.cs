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
            ServiceDefinition? whole = MayBeDocument(text) ? TryRead(text) : null;
            if (whole is null && text.IndexOf('\n') < 0)
            {
                _lines.Add(text);
                continue;
            }

            ReadLines();
            Attempt(() => WriteObject(whole ?? ServiceDefinition.Parse(text)));
        }
    }

    /// <inheritdoc/>
    protected override void EndProcessing() => ReadLines();

    /// <summary>Most lines are none, and need no try.</summary>
    private static bool MayBeDocument(string text) => text.Contains("ServiceDefinition");

    private static ServiceDefinition? TryRead(string text)
    {
        try
        {
            return ServiceDefinition.Parse(text);
        }
        catch (CsException)
        {
            // One line of several, most likely: what is wrong with them is said when they are together.
            return null;
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
