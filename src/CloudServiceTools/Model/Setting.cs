using System.Collections.Generic;
using CloudServiceTools.Schema;
using CloudServiceTools.Xml;

namespace CloudServiceTools.Model;

/// <summary>A configuration setting that a role declares. Its value stands in the service configuration.</summary>
public sealed class Setting : NamedRoleItem
{
    internal Setting(SourceElement element, ElementSchema schema)
        : base(element, schema)
    {
    }

    /// <summary>The import that brings the setting; null for what the file says itself.</summary>
    public string? ImportedFrom => Origin?.ModuleName;

    /// <summary>The environment variables of the role whose xpath names this setting.</summary>
    public override IReadOnlyList<ItemReference> FindReferences() =>
        [.. ItemReference.ToStep(this, "ConfigurationSetting")];
}
