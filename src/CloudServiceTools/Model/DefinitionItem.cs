using CloudServiceTools.Schema;
using CloudServiceTools.Xml;

namespace CloudServiceTools.Model;

/// <summary>A part of a service definition.</summary>
public abstract class DefinitionItem : DocumentItem
{
    private protected DefinitionItem(SourceElement element, ElementSchema schema)
        : base(element, schema)
    {
    }

    /// <summary>The definition that this is part of; null for a role that was not added yet, or was removed.</summary>
    public virtual ServiceDefinition? GetDefinition() => Element.Root.View as ServiceDefinition;
}

/// <summary>A part of a service definition that has a name.</summary>
public abstract class NamedItem : DefinitionItem
{
    private protected NamedItem(SourceElement element, ElementSchema schema)
        : base(element, schema)
    {
    }

    /// <summary>The name, as the file has it. Names compare ignoring case.</summary>
    public string Name => Text("name");
}
