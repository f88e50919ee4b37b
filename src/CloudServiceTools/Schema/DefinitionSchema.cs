using static CloudServiceTools.Schema.SchemaTable;

namespace CloudServiceTools.Schema;

/// <summary>
/// The whole .csdef format as one table: what the schema of the Azure SDK 2.4 says of every element and attribute.
/// Order of insertion, checks of values, completion, messages and comparison all read it.
/// </summary>
public static class DefinitionSchema
{
    /// <summary>The namespace of every element.</summary>
    public const string NamespaceUri = "http://schemas.microsoft.com/ServiceHosting/2008/10/ServiceDefinition";

    private static readonly AttributeSchema ElementName = Required("name", AttributeType.NamedElementName);

    private static readonly ElementSchema LoadBalancerProbe = Leaf(
        "LoadBalancerProbe",
        Required("name", AttributeType.Text),
        Required("protocol", AttributeType.ProbeProtocol),
        Optional("port", AttributeType.Port),
        Optional("path", AttributeType.Text),
        Optional("intervalInSeconds", AttributeType.ProbeInterval, "15"),
        Optional("timeoutInSeconds", AttributeType.ProbeTimeout, "31")).Is(DefinitionKinds.LoadBalancerProbe);

    private static readonly ElementSchema OnlyAllowTrafficTo = Content(
        "OnlyAllowTrafficTo",
        One(Content("Destinations", Many(1, Leaf(
            "RoleEndpoint",
            Required("endpointName", AttributeType.NamedElementName),
            Required("roleName", AttributeType.NamedElementName))))),
        OneOf(
            Leaf("AllowAllTraffic"),
            new ElementSchema(
                "WhenSource",
                [Required("matches", AttributeType.MatchMode)],
                Many(0, Leaf("FromRole", Required("roleName", AttributeType.NamedElementName)))))).Is(DefinitionKinds.TrafficRule);

    private static readonly ElementSchema FixedPortRange = Leaf(
        "FixedPortRange", Required("max", AttributeType.Port), Required("min", AttributeType.Port));

    private static readonly AttributeSchema[] InputAttributes =
    [
        Required("port", AttributeType.Port),
        Optional("localPort", AttributeType.PortOrAny),
        Optional("certificate", AttributeType.NamedElementName),
        Optional("ignoreRoleInstanceStatus", AttributeType.Boolean, "false"),
        Optional("loadBalancerProbe", AttributeType.NamedElementName),
        Optional("loadBalancer", AttributeType.NamedElementName),
        Optional("idleTimeoutInMinutes", AttributeType.PositiveInteger),
        Optional("loadBalancerDistribution", AttributeType.DistributionType),
    ];

    private static readonly ElementSchema Endpoints = Content(
        "Endpoints",
        AnyOf(
            Leaf("InputEndpoint", [ElementName, Required("protocol", AttributeType.Protocol), .. InputAttributes])
                .Is(DefinitionKinds.InputEndpoint),
            new ElementSchema(
                "InternalEndpoint",
                [ElementName, Required("protocol", AttributeType.InternalProtocol), Optional("port", AttributeType.PortOrAny)],
                AnyOf(Leaf("FixedPort", Required("port", AttributeType.Port)), FixedPortRange))
            {
                PortProperty = "Port",
            }.Is(DefinitionKinds.InternalEndpoint),
            new ElementSchema(
                "InstanceInputEndpoint",
                [
                    ElementName,
                    Required("protocol", AttributeType.TransportProtocol),
                    Required("localPort", AttributeType.Port),
                    Optional("idleTimeoutInMinutes", AttributeType.PositiveInteger),
                ],
                One(new ElementSchema("AllocatePublicPortFrom", [], One(FixedPortRange)) { PortProperty = "PublicPort" }))
                .Is(DefinitionKinds.InstanceInputEndpoint)));

    private static readonly ElementSchema LegacyInputEndpoints = Content(
        "InputEndpoints",
        new ChildSlot(1, 2, new ChildSchema(
            Leaf("InputEndpoint", [ElementName, Required("protocol", AttributeType.LegacyInputProtocol), .. InputAttributes])
                .Is(DefinitionKinds.InputEndpoint),
            1,
            2)));

    private static readonly ElementSchema LegacyInternalEndpoint = new ElementSchema(
        "InternalEndpoint",
        [ElementName, Required("protocol", AttributeType.LegacyInternalProtocol), Optional("port", AttributeType.PortOrAny)])
    {
        PortProperty = "Port",
    }.Is(DefinitionKinds.InternalEndpoint);

    private static readonly ElementSchema LocalStorage = Leaf(
        "LocalStorage",
        ElementName,
        Optional("sizeInMB", AttributeType.PositiveInteger, "1000"),
        Optional("cleanOnRoleRecycle", AttributeType.Boolean, "true")).Is(DefinitionKinds.LocalStorage);

    private static readonly ElementSchema Environment = Content(
        "Environment",
        Many(0, new ElementSchema(
            "Variable",
            [Required("name", AttributeType.NonEmptyString), Optional("value", AttributeType.Text)],
            Maybe(Leaf("RoleInstanceValue", Required("xpath", AttributeType.Text).As("XPath"))))
            .Is(DefinitionKinds.EnvironmentVariable)));

    private static readonly ElementSchema NetFxEntryPoint = Leaf(
        "NetFxEntryPoint",
        Required("assemblyName", AttributeType.NonEmptyString),
        Optional("targetFrameworkVersion", AttributeType.NonEmptyString)).Is(DefinitionKinds.NetFxEntryPoint);

    private static readonly ElementSchema ProgramEntryPoint = Leaf(
        "ProgramEntryPoint",
        Required("commandLine", AttributeType.NonEmptyString),
        Required("setReadyOnProcessStart", AttributeType.Boolean)).Is(DefinitionKinds.ProgramEntryPoint);

    private static readonly ElementSchema Imports = Content(
        "Imports", Many(0, Leaf("Import", Optional("moduleName", AttributeType.NamedElementName)).Is(DefinitionKinds.Import)));

    private static readonly ElementSchema Startup = new(
        "Startup",
        [Optional("priority", AttributeType.Integer, "0").As("StartupPriority")],
        Many(0, new ElementSchema(
            "Task",
            [
                Required("commandLine", AttributeType.NonEmptyString),
                Optional("executionContext", AttributeType.ExecutionContext, "limited"),
                Optional("taskType", AttributeType.TaskType, "simple"),
            ],
            Maybe(Environment)).Is(DefinitionKinds.StartupTask)));

    private static readonly ElementSchema ConfigurationSettings = Content(
        "ConfigurationSettings", Many(0, Leaf("Setting", ElementName).Is(DefinitionKinds.Setting)));

    private static readonly ElementSchema LocalResources = Content("LocalResources", Many(0, LocalStorage));

    private static readonly ElementSchema Certificates = Content(
        "Certificates",
        Many(0, Leaf(
            "Certificate",
            ElementName,
            Required("storeLocation", AttributeType.StoreLocation),
            Required("storeName", AttributeType.StoreName),
            Optional("permissionLevel", AttributeType.PermissionLevel, "limitedOrElevated")).Is(DefinitionKinds.Certificate)));

    private static readonly ElementSchema Contents = Content(
        "Contents",
        Many(0, new ElementSchema(
            "Content",
            [Required("destination", AttributeType.NonEmptyString)],
            One(Leaf("SourceDirectory", Required("path", AttributeType.NonEmptyString).As("SourceDirectory"))))
            .Is(DefinitionKinds.Content)));

    private static readonly ElementSchema Sites = CreateSites();

    private static readonly AttributeSchema[] RoleAttributes =
    [
        ElementName,
        Optional("vmsize", AttributeType.Text, "Small").As("VMSize"),
        Optional("enableNativeCodeExecution", AttributeType.Boolean, "true"),
    ];

    /// <summary>The web role. Files usually have its children in the order of Visual Studio, as here.</summary>
    private static readonly ElementSchema WebRole = new ElementSchema(
        "WebRole",
        RoleAttributes,
        All(
            Exactly(Sites),
            Zero(LegacyInputEndpoints),
            Zero(LegacyInternalEndpoint),
            Zero(Endpoints),
            Zero(Imports),
            Zero(ConfigurationSettings),
            Zero(LocalStorage),
            Zero(LocalResources),
            Zero(Certificates),
            Zero(Startup),
            Zero(Runtime(OneOf(NetFxEntryPoint))),
            Zero(Contents))).Is(DefinitionKinds.WebRole);

    private static readonly ElementSchema WorkerRole = new ElementSchema(
        "WorkerRole",
        RoleAttributes,
        All(
            Zero(Endpoints),
            Zero(Imports),
            Zero(ConfigurationSettings),
            Zero(LocalStorage),
            Zero(LocalResources),
            Zero(Certificates),
            Zero(Startup),
            Zero(Runtime(OneOf(ProgramEntryPoint, NetFxEntryPoint))),
            Zero(Contents))).Is(DefinitionKinds.WorkerRole);

    /// <summary>The root element, and below it everything else.</summary>
    public static ElementSchema Root { get; } = new ElementSchema(
        "ServiceDefinition",
        [
            ElementName,
            Optional("schemaVersion", AttributeType.SchemaVersion, "unspecified"),
            Optional("upgradeDomainCount", AttributeType.PositiveInteger, "5"),
            Optional("topologyChangeDiscovery", AttributeType.TopologyChangeDiscovery, "UpgradeDomainWalk"),
        ],
        Maybe(Content("LoadBalancerProbes", Many(0, LoadBalancerProbe))),
        AnyOf(WebRole, WorkerRole),
        Maybe(Content("NetworkTrafficRules", Many(0, OnlyAllowTrafficTo)))).Is(DefinitionKinds.Service);

    /// <summary>The format. No SDK after 2.4 is known to have added a name to it.</summary>
    internal static DocumentFormat Format { get; } = new(Root, NamespaceUri);

    private static ElementSchema CreateSites()
    {
        AttributeSchema[] attributes =
        [
            Required("name", AttributeType.VirtualDirectoryName),
            Optional("physicalDirectory", AttributeType.Text),
        ];
        ElementSchema directory = new ElementSchema("VirtualDirectory", attributes).Is(DefinitionKinds.VirtualDirectory);
        ElementSchema application = new ElementSchema("VirtualApplication", attributes).Is(DefinitionKinds.VirtualApplication);
        directory.SetSlots(AnyOf(directory, application));
        application.SetSlots(AnyOf(directory, application));

        ElementSchema bindings = Content("Bindings", Many(1, Leaf(
            "Binding",
            ElementName,
            Required("endpointName", AttributeType.NamedElementName),
            Optional("hostHeader", AttributeType.Text)).Is(DefinitionKinds.Binding)));
        return Content("Sites", Many(1, new ElementSchema(
            "Site", attributes, AnyOf(directory, application), One(bindings)).Is(DefinitionKinds.Site)));
    }

    private static ElementSchema Runtime(ChildSlot entryPoint) => new(
        "Runtime",
        [Optional("executionContext", AttributeType.ExecutionContext, "limited")],
        Maybe(Environment),
        Maybe(Content("EntryPoint", entryPoint)));
}
