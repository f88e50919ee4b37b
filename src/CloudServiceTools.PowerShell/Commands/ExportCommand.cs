using System.Collections.Generic;
using System.Management.Automation;
using System.Text;
using CloudServiceTools.Errors;
using CloudServiceTools.Model;
using CloudServiceTools.PowerShell.Completion;

namespace CloudServiceTools.PowerShell.Commands;

/// <summary>
/// A cmdlet that writes documents to files: without a path, to those that they came from. Several items of one document write it
/// once, when all of them have come: those before this cmdlet in the pipeline may still change it.
/// </summary>
/// <typeparam name="T">The kind of document.</typeparam>
public abstract class ExportCommand<T> : ExportFileCommand
    where T : DocumentItem, IServiceDocument
{
    private readonly HashSet<T> _refused = [];
    private Encoding? _encoding;
    private bool _withByteOrderMark;
    private T? _document;
    private string? _target;
    private object? _result;

    /// <summary>What the file is stored in; as it was where this is left out.</summary>
    [Parameter]
    [ArgumentCompleter(typeof(EncodingCompleter))]
    [ValidateNotNullOrEmpty]
    public string? Encoding { get; set; }

    /// <summary>Whether a file is replaced that is read-only, or that another program changed since it was read.</summary>
    [Parameter]
    public SwitchParameter Force { get; set; }

    private protected abstract DocumentSource<T> Source { get; }

    /// <inheritdoc/>
    protected sealed override void BeginProcessing()
    {
        if (Encoding is not null && !EncodingNames.TryFind(Encoding, out _encoding, out _withByteOrderMark))
        {
            ThrowTerminatingError(ErrorRecords.UnknownEncoding(Encoding));
        }
    }

    /// <inheritdoc/>
    protected sealed override void ProcessRecord()
    {
        T next = null!;
        string? target = null;
        bool isResolved = false;
        if (!Attempt(() =>
        {
            next = Source.Read(this);
            isResolved = TryResolveTarget(Source.Given, out target);
        }) || !isResolved)
        {
            return;
        }

        if (!ReferenceEquals(next, _document) || target != _target)
        {
            WriteDocument();
            _document = next;
            _target = target;
            _result = Source.Result;
        }
    }

    /// <inheritdoc/>
    protected sealed override void EndProcessing() => WriteDocument();

    private void WriteDocument()
    {
        if (_document is not { } document)
        {
            return;
        }

        string? path = _target ?? document.Path;
        if (path is not null && !IsFree(path, document, hasOwnPath: true))
        {
            return;
        }

        bool isDone = false;
        bool isRead = Attempt(() => isDone = !NoClobber && _encoding is null && path is not null && IsOwn(path, document) && document.IsSaved(Force));
        if (!isRead)
        {
            return;
        }

        if (isDone)
        {
            Note($"'{Phrase.Whole(path!)}' is as it was, and is not written.");
            NoteWritten(path!, document);
        }
        else if (!_refused.Contains(document))
        {
            if (!Confirms(path is null ? $"service '{document}'" : Phrase.Whole(path)))
            {
                _refused.Add(document);
            }
            else if (!Attempt(() => Save(document)))
            {
                return;
            }
        }

        if (PassThru)
        {
            WriteObject(_result);
        }
    }

    private void Save(T document)
    {
        document.Save(_target, overwrite: !NoClobber, _encoding, _withByteOrderMark, Force);
        NoteWritten(document.Path!, document);
    }

    private static bool IsOwn(string path, T document) =>
        document.Path is not null && FilePath.Comparer.Equals(FilePath.Resolve(path), FilePath.Resolve(document.Path));
}
