using System.Collections.Generic;
using System.Linq;
using System.Management.Automation;
using CloudServiceTools.Configuration;

namespace CloudServiceTools.PowerShell.Commands.Configuration;

/// <summary>
/// A cmdlet that changes or removes items: an item from the pipeline, or a configuration with what chooses items of it. It
/// writes what it was given.
/// </summary>
/// <typeparam name="T">The kind of item.</typeparam>
public abstract class EntryCommand<T> : ConfigurationCommand
    where T : ConfigurationEntry
{
    /// <summary>The item.</summary>
    [Parameter(Mandatory = true, ValueFromPipeline = true, ParameterSetName = InputObjectSet)]
    public T InputObject { get; set; } = null!;

    /// <summary>The configuration that has the items.</summary>
    [Parameter(Mandatory = true, ValueFromPipeline = true, ParameterSetName = ConfigurationSet)]
    public ServiceConfiguration Configuration { get; set; } = null!;

    /// <inheritdoc/>
    protected sealed override void ProcessRecord()
    {
        bool isConfiguration = ParameterSetName == ConfigurationSet;
        bool isDone = Attempt(() =>
        {
            // A list of its own: what is changed may leave the list that it was chosen from.
            foreach (T item in isConfiguration ? Choose().ToList() : [InputObject])
            {
                if (Confirms(item.ToPhrase()))
                {
                    Change(item);
                }
            }
        });
        if (isDone)
        {
            WriteObject(isConfiguration ? Configuration : InputObject);
        }
    }

    /// <summary>The items that the parameters choose.</summary>
    private protected abstract IReadOnlyCollection<T> Choose();

    /// <summary>Changes an item, wholly or not at all. As it stands here, the item is removed.</summary>
    private protected virtual void Change(T item) => item.Remove();
}
