using System;
using System.Management.Automation;
using CloudServiceTools.Configuration;
using CloudServiceTools.Errors;
using CloudServiceTools.Model;

namespace CloudServiceTools.PowerShell.Commands;

/// <summary>
/// A cmdlet that changes a document, or something that stands in one. It writes what it was given. The rows of a table bind by
/// property name; they are all for the document that is named, which is passed on after the last of them.
/// </summary>
/// <typeparam name="T">The kind of document.</typeparam>
public abstract class ChangeCommand<T> : CsCommand
    where T : DocumentItem, IServiceDocument
{
    private OwnValues _ownValues = null!;
    private bool _isNamed;
    private bool _hasChangedNamed;

    /// <summary>The document, where the cmdlet was given one.</summary>
    private protected abstract DocumentSource<T>? Source { get; }

    /// <summary>What the cmdlet was given instead of a document; null where it was a document.</summary>
    private protected virtual object? Other => null;

    /// <inheritdoc/>
    protected sealed override void BeginProcessing()
    {
        _ownValues = new OwnValues(this);
        _isNamed = Source is not null;
    }

    /// <inheritdoc/>
    protected sealed override void ProcessRecord()
    {
        bool isDone = Attempt(() =>
        {
            _ownValues.TakeBack(_isNamed ? null : Other ?? Source!.Given);
            if (Other is not null)
            {
                ChangeOther();
            }
            else
            {
                ChangeIn(Source!.Read(this));
            }
        });

        _hasChangedNamed |= isDone && _isNamed;
        if (isDone && !_isNamed)
        {
            WriteObject(Other ?? Source!.Result);
        }
    }

    /// <inheritdoc/>
    protected sealed override void EndProcessing()
    {
        if (_hasChangedNamed)
        {
            WriteObject(Source!.Result);
        }

        Finish();
    }

    /// <summary>Says what can be said when everything was changed.</summary>
    private protected virtual void Finish()
    {
    }

    /// <summary>Changes a document, wholly or not at all.</summary>
    private protected abstract void ChangeIn(T owner);

    /// <summary>Changes <see cref="Other"/>, wholly or not at all.</summary>
    private protected virtual void ChangeOther()
    {
    }

    /// <summary>Asks about a change, with the file, and the values before and after it.</summary>
    /// <param name="subject">What would be changed.</param>
    /// <param name="item">The item, or what it stands in.</param>
    /// <param name="before">What has the values that there are; null where nothing has them yet.</param>
    private protected bool ConfirmsChange(Phrase subject, DocumentItem item, object? before) =>
        Confirms(ChangeText.Place(subject, item), ChangeText.Action(this, before));

    /// <summary>A name that is missing refuses the whole call.</summary>
    internal sealed override void Require(Action work) => work();
}

/// <summary>A cmdlet that changes a definition as a whole, or adds to it.</summary>
public abstract class DefinitionChangeCommand : ChangeCommand<ServiceDefinition>
{
    /// <summary>The definition, or the path of its file.</summary>
    [Parameter(Mandatory = true, ValueFromPipeline = true)]
    [DefinitionTransformation]
    public DefinitionSource Definition { get; set; } = null!;

    private protected sealed override DocumentSource<ServiceDefinition> Source => Definition;
}

/// <summary>A cmdlet that changes a configuration as a whole, or adds to it.</summary>
public abstract class ConfigurationChangeCommand : ChangeCommand<ServiceConfiguration>
{
    /// <summary>The configuration, or the path of its file.</summary>
    [Parameter(Mandatory = true, ValueFromPipeline = true)]
    [ConfigurationTransformation]
    public ConfigurationSource Configuration { get; set; } = null!;

    private protected sealed override DocumentSource<ServiceConfiguration> Source => Configuration;
}
