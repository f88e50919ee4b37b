using CloudServiceTools.Model;

namespace CloudServiceTools.Cli.Output;

/// <summary>What JSON has of a definition and of the items in it. Each method has the shapes that it is built on as parameters.</summary>
internal static class DefinitionShape
{
    internal static JsonShape<ServiceDefinition> Create(RelativePaths paths)
    {
        JsonShape<DocumentItem> item = new JsonShape<DocumentItem>()
            .Text(nameof(DocumentItem.Service), any => any.Service)
            .Text(nameof(DocumentItem.File), any => paths.Of(any.File))
            .Number(nameof(DocumentItem.Line), any => any.Line)
            .Number(nameof(DocumentItem.Column), any => any.Column);
        JsonShape<NamedItem> named = new JsonShape<NamedItem>().Text(nameof(NamedItem.Name), any => any.Name).Then(item);
        return new JsonShape<ServiceDefinition>()
            .Text(nameof(ServiceDefinition.SchemaVersion), definition => definition.SchemaVersion)
            .Number(nameof(ServiceDefinition.UpgradeDomainCount), definition => definition.UpgradeDomainCount)
            .Text(nameof(ServiceDefinition.TopologyChangeDiscovery), definition => definition.TopologyChangeDiscovery)
            .Items(nameof(ServiceDefinition.Roles), definition => definition.Roles, Role(item, named))
            .Items(nameof(ServiceDefinition.TrafficRules), definition => definition.TrafficRules, TrafficRule(item))
            .Items(nameof(ServiceDefinition.LoadBalancerProbes), definition => definition.LoadBalancerProbes, LoadBalancerProbe(named))
            .Text(nameof(ServiceDefinition.Path), definition => paths.Of(definition.Path))
            .Text(nameof(ServiceDefinition.EncodingName), definition => definition.EncodingName)
            .Then(named);
    }

    private static JsonShape<TrafficRule> TrafficRule(JsonShape<DocumentItem> item) => new JsonShape<TrafficRule>()
        .Number(nameof(Model.TrafficRule.Number), rule => rule.Number)
        .Texts(nameof(Model.TrafficRule.Destinations), rule => rule.Destinations)
        .Texts(nameof(Model.TrafficRule.Sources), rule => rule.Sources)
        .Flag(nameof(Model.TrafficRule.AllowAll), rule => rule.AllowAll)
        .Text(nameof(Model.TrafficRule.To), rule => rule.To)
        .Text(nameof(Model.TrafficRule.From), rule => rule.From)
        .Then(item);

    private static JsonShape<LoadBalancerProbe> LoadBalancerProbe(JsonShape<NamedItem> named) => new JsonShape<LoadBalancerProbe>()
        .Text(nameof(Model.LoadBalancerProbe.Protocol), probe => probe.Protocol)
        .Number(nameof(Model.LoadBalancerProbe.Port), probe => probe.Port)
        .Text(nameof(Model.LoadBalancerProbe.Path), probe => probe.Path)
        .Number(nameof(Model.LoadBalancerProbe.IntervalInSeconds), probe => probe.IntervalInSeconds)
        .Number(nameof(Model.LoadBalancerProbe.TimeoutInSeconds), probe => probe.TimeoutInSeconds)
        .Then(named);

    private static JsonShape<Role> Role(JsonShape<DocumentItem> item, JsonShape<NamedItem> named)
    {
        JsonShape<RoleItem> inRole = new JsonShape<RoleItem>().Text(nameof(RoleItem.Role), any => any.Role).Then(item);
        JsonShape<NamedRoleItem> namedInRole = new JsonShape<NamedRoleItem>().Text(nameof(NamedRoleItem.Name), any => any.Name).Then(inRole);
        JsonShape<Endpoint> endpoint = Endpoint(namedInRole);
        JsonShape<Setting> setting = new JsonShape<Setting>()
            .Text(nameof(Setting.ImportedFrom), any => any.ImportedFrom)
            .Then(namedInRole);
        JsonShape<Certificate> certificate = Certificate(namedInRole);
        JsonShape<EnvironmentVariable> variable = EnvironmentVariable(namedInRole);
        return new JsonShape<Role>()
            .Word(nameof(Model.Role.Type), role => role.Type)
            .Text(nameof(Model.Role.VMSize), role => role.VMSize)
            .Flag(nameof(Model.Role.EnableNativeCodeExecution), role => role.EnableNativeCodeExecution)
            .Text(nameof(Model.Role.ExecutionContext), role => role.ExecutionContext)
            .Number(nameof(Model.Role.StartupPriority), role => role.StartupPriority)
            .Items(nameof(Model.Role.Sites), role => role.Sites, Site(namedInRole))
            .Items(nameof(Model.Role.Endpoints), role => role.Endpoints, endpoint)
            .Items(nameof(Model.Role.Imports), role => role.Imports, Import(inRole, endpoint, setting, certificate))
            .Items(nameof(Model.Role.Settings), role => role.Settings, setting)
            .Items(nameof(Model.Role.LocalStorage), role => role.LocalStorage, LocalStorage(namedInRole))
            .Items(nameof(Model.Role.Certificates), role => role.Certificates, certificate)
            .Items(nameof(Model.Role.StartupTasks), role => role.StartupTasks, StartupTask(inRole, variable))
            .Items(nameof(Model.Role.Variables), role => role.Variables, variable)
            .Object(nameof(Model.Role.EntryPoint), role => role.EntryPoint, EntryPoint(inRole))
            .Items(nameof(Model.Role.Contents), role => role.Contents, Content(inRole))
            .Then(named);
    }

    private static JsonShape<Endpoint> Endpoint(JsonShape<NamedRoleItem> namedInRole) => new JsonShape<Endpoint>()
        .Word(nameof(Model.Endpoint.Kind), any => any.Kind)
        .Text(nameof(Model.Endpoint.ImportedFrom), any => any.ImportedFrom)
        .Text(nameof(Model.Endpoint.Protocol), any => any.Protocol)
        .Ports(nameof(Model.Endpoint.Port), any => any.Port)
        .Ports(nameof(Model.Endpoint.LocalPort), any => any.LocalPort)
        .Ports(nameof(Model.Endpoint.PublicPort), any => any.PublicPort)
        .Text(nameof(Model.Endpoint.Certificate), any => any.Certificate)
        .Flag(nameof(Model.Endpoint.IgnoreRoleInstanceStatus), any => any.IgnoreRoleInstanceStatus)
        .Text(nameof(Model.Endpoint.LoadBalancerProbe), any => any.LoadBalancerProbe)
        .Text(nameof(Model.Endpoint.LoadBalancer), any => any.LoadBalancer)
        .Number(nameof(Model.Endpoint.IdleTimeoutInMinutes), any => any.IdleTimeoutInMinutes)
        .Text(nameof(Model.Endpoint.LoadBalancerDistribution), any => any.LoadBalancerDistribution)
        .Then(namedInRole);

    private static JsonShape<Site> Site(JsonShape<NamedRoleItem> namedInRole)
    {
        JsonShape<Binding> binding = new JsonShape<Binding>()
            .Text(nameof(Binding.Site), any => any.Site)
            .Text(nameof(Binding.EndpointName), any => any.EndpointName)
            .Text(nameof(Binding.HostHeader), any => any.HostHeader)
            .Then(namedInRole);
        JsonShape<SiteItem> path = new JsonShape<SiteItem>()
            .Text(nameof(SiteItem.PhysicalDirectory), any => any.PhysicalDirectory)
            .Nested(nameof(SiteItem.VirtualDirectories), any => any.VirtualDirectories)
            .Nested(nameof(SiteItem.VirtualApplications), any => any.VirtualApplications)
            .Text(nameof(SiteItem.Path), any => any.Path)
            .Then(namedInRole);
        return new JsonShape<Site>().Items(nameof(Model.Site.Bindings), site => site.Bindings, binding).Then(path);
    }

    private static JsonShape<Import> Import(
        JsonShape<RoleItem> inRole, JsonShape<Endpoint> endpoint, JsonShape<Setting> setting, JsonShape<Certificate> certificate) =>
        new JsonShape<Import>()
            .Text(nameof(Model.Import.ModuleName), import => import.ModuleName)
            .Items(nameof(Model.Import.Endpoints), import => import.Endpoints, endpoint)
            .Items(nameof(Model.Import.Settings), import => import.Settings, setting)
            .Items(nameof(Model.Import.Certificates), import => import.Certificates, certificate)
            .Then(inRole);

    private static JsonShape<LocalStorage> LocalStorage(JsonShape<NamedRoleItem> namedInRole) => new JsonShape<LocalStorage>()
        .Number(nameof(Model.LocalStorage.SizeInMB), storage => storage.SizeInMB)
        .Flag(nameof(Model.LocalStorage.CleanOnRoleRecycle), storage => storage.CleanOnRoleRecycle)
        .Then(namedInRole);

    private static JsonShape<Certificate> Certificate(JsonShape<NamedRoleItem> namedInRole) => new JsonShape<Certificate>()
        .Text(nameof(Model.Certificate.StoreLocation), certificate => certificate.StoreLocation)
        .Text(nameof(Model.Certificate.StoreName), certificate => certificate.StoreName)
        .Text(nameof(Model.Certificate.PermissionLevel), certificate => certificate.PermissionLevel)
        .Text(nameof(Model.Certificate.ImportedFrom), certificate => certificate.ImportedFrom)
        .Then(namedInRole);

    private static JsonShape<EnvironmentVariable> EnvironmentVariable(JsonShape<NamedRoleItem> namedInRole) =>
        new JsonShape<EnvironmentVariable>()
            .Text(nameof(Model.EnvironmentVariable.Value), variable => variable.Value)
            .Text(nameof(Model.EnvironmentVariable.XPath), variable => variable.XPath)
            .Text(nameof(Model.EnvironmentVariable.Task), variable => variable.Task)
            .Then(namedInRole);

    private static JsonShape<StartupTask> StartupTask(JsonShape<RoleItem> inRole, JsonShape<EnvironmentVariable> variable) =>
        new JsonShape<StartupTask>()
            .Text(nameof(Model.StartupTask.CommandLine), task => task.CommandLine)
            .Text(nameof(Model.StartupTask.ExecutionContext), task => task.ExecutionContext)
            .Text(nameof(Model.StartupTask.TaskType), task => task.TaskType)
            .Items(nameof(Model.StartupTask.Variables), task => task.Variables, variable)
            .Then(inRole);

    private static JsonShape<EntryPoint> EntryPoint(JsonShape<RoleItem> inRole) => new JsonShape<EntryPoint>()
        .Word(nameof(Model.EntryPoint.Kind), point => point.Kind)
        .Text(nameof(Model.EntryPoint.AssemblyName), point => point.AssemblyName)
        .Text(nameof(Model.EntryPoint.TargetFrameworkVersion), point => point.TargetFrameworkVersion)
        .Text(nameof(Model.EntryPoint.CommandLine), point => point.CommandLine)
        .Flag(nameof(Model.EntryPoint.SetReadyOnProcessStart), point => point.SetReadyOnProcessStart)
        .Then(inRole);

    private static JsonShape<Content> Content(JsonShape<RoleItem> inRole) => new JsonShape<Content>()
        .Text(nameof(Model.Content.Destination), content => content.Destination)
        .Text(nameof(Model.Content.SourceDirectory), content => content.SourceDirectory)
        .Then(inRole);
}
