using System.Collections.Generic;
using System.Linq;
using CloudServiceTools.Model;
using CloudServiceTools.Schema;
using CloudServiceTools.Xml;

namespace CloudServiceTools.Configuration;

/// <summary>Where the instances of a role have their addresses: in subnets of the virtual network, and in public.</summary>
public sealed class InstanceAddress : ConfigurationEntry
{
    private readonly ItemPart _publicIP;

    internal InstanceAddress(SourceElement element, ElementSchema schema)
        : base(element, schema) => _publicIP = new ItemPart(this, "PublicIPs/PublicIP", key: "name");

    /// <summary>The name of the role.</summary>
    public string RoleName => Text("roleName");

    /// <summary>The names of the subnets, in the order of the file.</summary>
    public IReadOnlyList<string> Subnets => new FixedList<string>([.. SubnetElements.Select(NameOf)]);

    /// <summary>The name of the public address that every instance gets; null where there is none.</summary>
    public string? PublicIP => _publicIP.Text("name");

    /// <summary>After how many idle minutes a connection to the public address is cut; null where the file does not say.</summary>
    public int? IdleTimeoutInMinutes => _publicIP.WholeNumber("idleTimeoutInMinutes");

    private IEnumerable<SourceElement> SubnetElements =>
        Element.Elements("Subnets").SelectMany(container => container.Elements("Subnet"));

    /// <summary>Sets several things at once: all of them, or none when one is refused.</summary>
    /// <exception cref="Errors.CsException">CsInvalidValue.</exception>
    public void Update(InstanceAddressSettings settings)
    {
        EnsureEditable();
        (string Name, string? Value)[] publicIP =
            [("name", settings.PublicIP), ("idleTimeoutInMinutes", AttributeText.Of(settings.IdleTimeoutInMinutes))];
        _publicIP.Check(publicIP);
        if (settings.Subnets is { } subnets)
        {
            SetSubnets([.. subnets.Distinct(NameComparer.Instance)]);
        }

        _publicIP.Set(publicIP);
    }

    /// <summary>Makes these the subnets. Those that are there already stay where they are.</summary>
    private void SetSubnets(IReadOnlyList<string> names)
    {
        List<SourceElement> old = [.. SubnetElements];
        ElementSchema container = Schema.FindChild("Subnets")!;
        ElementSchema schema = container.FindChild("Subnet")!;
        List<SourceElement> added = [.. names
            .Where(name => !old.Exists(element => NameComparer.AreSame(NameOf(element), name)))
            .Select(name => AttributeWriter.Create(
                Element, schema, ("name", ConfigurationErrors.RequireText($"Subnet", "name", name))))];
        foreach (SourceElement element in added)
        {
            AttributeWriter.Insert(AttributeWriter.GetOrAdd(Element, Schema, container.Name), container, element);
        }

        foreach (SourceElement element in old.Where(element => !names.Any(name => NameComparer.AreSame(NameOf(element), name))))
        {
            Layout.RemoveWithContainer(element);
        }
    }

    private static string NameOf(SourceElement element) => element.GetAttribute("name") ?? string.Empty;
}

/// <summary>What can be said of the addresses of a role's instances. What is null is not touched.</summary>
public sealed class InstanceAddressSettings
{
    /// <summary>The names of all subnets; none removes those that are there.</summary>
    public IReadOnlyList<string>? Subnets { get; set; }

    /// <summary>The name of the public address; an empty text removes it.</summary>
    public string? PublicIP { get; set; }

    /// <summary>After how many idle minutes a connection to the public address is cut: 1 or more.</summary>
    public int? IdleTimeoutInMinutes { get; set; }
}
