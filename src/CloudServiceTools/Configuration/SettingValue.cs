using CloudServiceTools.Schema;
using CloudServiceTools.Xml;

namespace CloudServiceTools.Configuration;

/// <summary>The value that a configuration gives to a setting of a role.</summary>
public sealed class SettingValue : RoleConfigurationItem
{
    internal SettingValue(SourceElement element, ElementSchema schema)
        : base(element, schema)
    {
    }

    /// <summary>The value; any text, and empty is one.</summary>
    public string Value
    {
        get => Text("value");
        set => Set("value", value);
    }
}
