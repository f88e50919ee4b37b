using System.Management.Automation;
using System.Text;
using CloudServiceTools.Model;
using CloudServiceTools.PowerShell.Completion;

namespace CloudServiceTools.PowerShell.Commands;

/// <summary>A cmdlet that writes definitions or configurations to files: without a path, to those that they came from.</summary>
public abstract class ExportCommand : ExportFileCommand
{
    private Encoding? _encoding;
    private bool _withByteOrderMark;

    /// <summary>What the file is stored in; as it was where this is left out.</summary>
    [Parameter]
    [ArgumentCompleter(typeof(EncodingCompleter))]
    [ValidateNotNullOrEmpty]
    public string? Encoding { get; set; }

    /// <summary>Whether a file is replaced that is read-only, or that another program changed since it was read.</summary>
    [Parameter]
    public SwitchParameter Force { get; set; }

    private protected abstract IServiceDocument Document { get; }

    private protected sealed override object Item => Document;

    private protected sealed override bool HasOwnPath => true;

    private protected sealed override string? OwnPath => Document.Path;

    /// <inheritdoc/>
    protected override void BeginProcessing()
    {
        if (Encoding is not null && !EncodingNames.TryFind(Encoding, out _encoding, out _withByteOrderMark))
        {
            ThrowTerminatingError(ErrorRecords.UnknownEncoding(Encoding));
        }
    }

    private protected sealed override string Write(string? target)
    {
        Document.Save(target, overwrite: !NoClobber, _encoding, _withByteOrderMark, Force);
        return Document.Path!;
    }
}
