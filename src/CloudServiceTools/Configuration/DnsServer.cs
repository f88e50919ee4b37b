using CloudServiceTools.Schema;
using CloudServiceTools.Xml;

namespace CloudServiceTools.Configuration;

/// <summary>A DNS server that the instances ask.</summary>
public sealed class DnsServer : ConfigurationEntry
{
    internal DnsServer(SourceElement element, ElementSchema schema)
        : base(element, schema)
    {
    }

    /// <summary>The name, as the file has it. Names compare ignoring case.</summary>
    public string Name => Text("name");

    /// <summary>Gives the server another name.</summary>
    /// <exception cref="Errors.CsException">CsItemExists, CsInvalidValue, CsNotInDefinition: it was removed.</exception>
    public void Rename(string newName) => RenameTo(ConfigurationErrors.RequireText($"DnsServer", "name", newName), []);

    /// <summary>The IPv4 address.</summary>
    public string IPAddress
    {
        get => Text("IPAddress");
        set => Set("IPAddress", value);
    }
}
