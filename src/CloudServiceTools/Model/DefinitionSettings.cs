namespace CloudServiceTools.Model;

/// <summary>
/// What can be said of a service as a whole. What is null is not touched; an empty text removes the attribute.
/// </summary>
public sealed class DefinitionSettings
{
    /// <summary>The name of the service.</summary>
    public string? Name { get; set; }

    /// <summary>The version of the schema, such as 2015-04.2.6.</summary>
    public string? SchemaVersion { get; set; }

    /// <summary>Over how many upgrade domains instances are spread, 1 or more. The platform takes up to 20.</summary>
    public int? UpgradeDomainCount { get; set; }

    /// <summary>UpgradeDomainWalk or Blast.</summary>
    public string? TopologyChangeDiscovery { get; set; }
}
