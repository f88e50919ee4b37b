using System.Collections.Generic;
using CloudServiceTools.Schema;
using CloudServiceTools.Xml;

namespace CloudServiceTools.Model;

/// <summary>A folder on the disk of each instance that the role may write to.</summary>
public sealed class LocalStorage : NamedRoleItem
{
    internal LocalStorage(SourceElement element, ElementSchema schema)
        : base(element, schema)
    {
    }

    /// <summary>The size in megabytes, 1 or more; 1000 where the file does not say.</summary>
    public int? SizeInMB
    {
        get => WholeNumber("sizeInMB");
        set => Set("sizeInMB", value);
    }

    /// <summary>Whether the folder is emptied when the role restarts. Default: true.</summary>
    public bool CleanOnRoleRecycle
    {
        get => Flag("cleanOnRoleRecycle");
        set => Set("cleanOnRoleRecycle", value);
    }

    /// <summary>Sets several attributes at once: all of them, or none when one is refused.</summary>
    /// <exception cref="Errors.CsException">CsInvalidValue.</exception>
    public void Update(LocalStorageSettings settings) => Set(settings.ToAttributes());

    /// <summary>The environment variables of the role whose xpath names this storage.</summary>
    public override IReadOnlyList<ItemReference> FindReferences() =>
        [.. ItemReference.ToStep(this, "LocalResource")];
}

/// <summary>What can be said of a local storage. What is null is not touched.</summary>
public sealed class LocalStorageSettings
{
    /// <summary>The size in megabytes, 1 or more.</summary>
    public int? SizeInMB { get; set; }

    /// <summary>Whether the folder is emptied when the role restarts.</summary>
    public bool? CleanOnRoleRecycle { get; set; }

    internal IEnumerable<(string Name, string? Value)> ToAttributes() =>
        [("sizeInMB", AttributeText.Of(SizeInMB)), ("cleanOnRoleRecycle", AttributeText.Of(CleanOnRoleRecycle))];
}
