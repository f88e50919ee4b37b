using System.Collections.Generic;
using CloudServiceTools.Model;
using CloudServiceTools.Schema;
using CloudServiceTools.Xml;

namespace CloudServiceTools.Configuration;

/// <summary>A service configuration, or a part of one.</summary>
public abstract class ConfigurationItem : DocumentItem
{
    private protected ConfigurationItem(SourceElement element, ElementSchema schema)
        : base(element, schema)
    {
    }

    /// <summary>The configuration that this is part of; null after it was removed.</summary>
    public ServiceConfiguration? GetConfiguration() => Element.Root.View as ServiceConfiguration;
}

/// <summary>A part of a service configuration that can be taken out of it.</summary>
public abstract class ConfigurationEntry : ConfigurationItem
{
    private protected ConfigurationEntry(SourceElement element, ElementSchema schema)
        : base(element, schema)
    {
    }

    /// <summary>Takes this out of the configuration, and what held nothing but it. What names it stays as it is.</summary>
    /// <exception cref="Errors.CsException">CsNotInDefinition: it was removed before.</exception>
    public virtual void Remove() => RemoveFromHome();

    /// <summary>Gives this another name that no other beside it has, and follows it in what names it.</summary>
    private protected void RenameTo(string newName, IReadOnlyList<ItemReference> references)
    {
        EnsureEditable();
        if (Home?.FindItem(newName) is { } existing && !ReferenceEquals(existing, this))
        {
            throw ModelErrors.ItemExists(existing);
        }

        RenameWith(references, newName);
    }
}

/// <summary>A part of a role's configuration.</summary>
public abstract class RoleConfigurationItem : ConfigurationEntry
{
    private protected RoleConfigurationItem(SourceElement element, ElementSchema schema)
        : base(element, schema)
    {
    }

    /// <summary>The name, as the file has it. Names compare ignoring case.</summary>
    public string Name => Text("name");

    /// <summary>The name of the role that this belongs to; null after it was removed.</summary>
    public string? Role => (Element.Parent?.Parent?.View as RoleConfiguration)?.Name;

    /// <summary>Gives this another name. What declares it in the definition stays as it is.</summary>
    /// <exception cref="Errors.CsException">
    /// CsItemExists, CsNotInDefinition: it was removed. CsInvalidName: no definition can declare that.
    /// </exception>
    public void Rename(string newName) =>
        RenameTo(ConfigurationErrors.RequireDeclarable(AttributeWriter.Describe(Element), newName), []);

    private protected override IEnumerable<string?> KeyParts => [Role, Key];

    internal override string QualifiedKey => Role is null ? Key : $"{Role}/{Key}";
}
