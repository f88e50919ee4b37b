using CloudServiceTools.Model;
using CloudServiceTools.Schema;
using CloudServiceTools.Xml;

namespace CloudServiceTools.Configuration;

/// <summary>Which network security group guards the instances of a role.</summary>
public sealed class NetworkSecurityGroup : ConfigurationEntry
{
    private readonly ItemPart _group;

    internal NetworkSecurityGroup(SourceElement element, ElementSchema schema)
        : base(element, schema) => _group = new ItemPart(this, "NetworkSecurityGroup");

    /// <summary>The name of the role.</summary>
    public string Role => Text("roleName");

    /// <summary>The name of the group.</summary>
    public string Name
    {
        get => _group.Text("name") ?? string.Empty;
        set => _group.Set(("name", ConfigurationErrors.RequireText($"NetworkSecurityGroup", "name", value)));
    }
}
