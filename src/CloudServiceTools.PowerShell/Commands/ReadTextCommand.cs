using System.Collections.Generic;
using System.Management.Automation;
using CloudServiceTools.Errors;
using CloudServiceTools.Model;

namespace CloudServiceTools.PowerShell.Commands;

/// <summary>A cmdlet that reads documents from text, each whole or line by line.</summary>
public abstract class ReadTextCommand : CsCommand
{
    private readonly List<string> _lines = [];
    private bool _hasRead;

    /// <summary>The text: a document in one string, or the lines of one as Get-Content gives them.</summary>
    [Parameter(Mandatory = true, Position = 0, ValueFromPipeline = true)]
    [AllowEmptyString]
    public string[] InputObject { get; set; } = [];

    /// <summary>The name of the root element.</summary>
    private protected abstract string RootName { get; }

    /// <inheritdoc/>
    protected override void ProcessRecord()
    {
        foreach (string text in InputObject)
        {
            IServiceDocument? whole = MayBeDocument(text) ? TryRead(text) : null;
            if (whole is null && text.IndexOf('\n') < 0)
            {
                _lines.Add(text);
                continue;
            }

            // The whole element may stand on one line, and its declaration on the one before.
            if (whole is not null && _lines.Count > 0 && TryRead($"{string.Join("\n", _lines)}\n{text}") is { } declared)
            {
                whole = declared;
                _lines.Clear();
            }

            ReadLines();
            _hasRead = true;
            Attempt(() => WriteObject(whole ?? Read(text)));
        }
    }

    /// <inheritdoc/>
    protected override void EndProcessing() => ReadLines();

    private protected abstract IServiceDocument Read(string text);

    /// <summary>Most lines are none, and need no try.</summary>
    private bool MayBeDocument(string text) => text.Contains(RootName);

    private IServiceDocument? TryRead(string text)
    {
        try
        {
            return Read(text);
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
            if (_hasRead && string.IsNullOrWhiteSpace(text))
            {
                return;
            }

            _hasRead = true;
            Attempt(() => WriteObject(Read(text)));
        }
    }
}
