using System.Collections.Generic;

namespace CloudServiceTools.Schema;

/// <summary>The kinds of items of a definition.</summary>
internal static class DefinitionKinds
{
    internal const string RoleNoun = "role";
    internal const string EndpointNoun = "endpoint";

    internal static readonly ItemKind Service = new("service", "name");
    internal static readonly ItemKind LoadBalancerProbe = new("load balancer probe", "name");
    internal static readonly ItemKind WebRole = new(RoleNoun, "name") { Variant = ("Type", "Web") };
    internal static readonly ItemKind WorkerRole = new(RoleNoun, "name") { Variant = ("Type", "Worker") };
    internal static readonly ItemKind InputEndpoint = new(EndpointNoun, "name") { Variant = ("Kind", "Input") };
    internal static readonly ItemKind InternalEndpoint = new(EndpointNoun, "name") { Variant = ("Kind", "Internal") };
    internal static readonly ItemKind InstanceInputEndpoint = new(EndpointNoun, "name") { Variant = ("Kind", "InstanceInput") };
    internal static readonly ItemKind Site = new("site", "name");
    internal static readonly ItemKind VirtualDirectory = new("virtual directory", "name");
    internal static readonly ItemKind VirtualApplication = new("virtual application", "name");
    internal static readonly ItemKind Binding = new("binding", "name");
    internal static readonly ItemKind Import = new("import", "moduleName");
    internal static readonly ItemKind Setting = new("setting", "name");
    internal static readonly ItemKind LocalStorage = new("local storage", "name");
    internal static readonly ItemKind Certificate = new("certificate", "name");
    internal static readonly ItemKind StartupTask = new("startup task", "commandLine") { IsOrdered = true };
    internal static readonly ItemKind EnvironmentVariable = new("environment variable", "name");
    internal static readonly ItemKind NetFxEntryPoint = new("entry point") { Variant = ("Kind", "NetFx") };
    internal static readonly ItemKind ProgramEntryPoint = new("entry point") { Variant = ("Kind", "Program") };
    internal static readonly ItemKind Content = new("content", "destination");
    internal static readonly ItemKind TrafficRule = new("traffic rule") { IsNumbered = true };

    /// <summary>All of them, in the order in which the differences between two definitions are reported.</summary>
    internal static IReadOnlyList<ItemKind> InOrder { get; } =
    [
        Service, LoadBalancerProbe, WebRole, WorkerRole, InputEndpoint, InternalEndpoint, InstanceInputEndpoint, Site,
        VirtualDirectory, VirtualApplication, Binding, Import, Setting, LocalStorage, Certificate, StartupTask,
        EnvironmentVariable, NetFxEntryPoint, ProgramEntryPoint, Content, TrafficRule,
    ];
}
