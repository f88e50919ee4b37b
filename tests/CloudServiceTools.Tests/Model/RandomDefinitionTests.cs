using System;
using System.Collections.Generic;
using System.Linq;
using CloudServiceTools.Errors;
using CloudServiceTools.Model;
using CloudServiceTools.Schema;
using CloudServiceTools.Tests.Randomness;
using CloudServiceTools.Tests.Schema;
using Xunit;

namespace CloudServiceTools.Tests.Model;

/// <summary>
/// Whatever the calls of the cmdlets build, with good values and bad, in whatever order: the SDK's schema takes it, a new
/// reading finds in it what was built, and what is undone leaves no trace.
/// </summary>
public sealed class RandomDefinitionTests
{
    private const string Namespace = "xmlns='" + DefinitionSchema.NamespaceUri + "'";
    private static readonly string[] Names = ["A", "b", "C c", "D.d", "1", "-", "", "é/", "\0", "x@y", "Web", "/RoleEnvironment/Deployment/@id", "tcp", "elevated", "My"];
    private static readonly string[] Bases =
    [
        $"<ServiceDefinition name='S' {Namespace} />",
        $"<?xml version=\"1.0\"?>\r\n<ServiceDefinition {Namespace} name='S'>\r\n\t<!-- first -->\r\n\t<WorkerRole name='A'>\r\n\t\t<ConfigurationSettings/> <!-- none -->\r\n\t\t<Runtime executionContext='elevated'/>\r\n\t\t<Startup/>\r\n\t</WorkerRole>\r\n</ServiceDefinition>",
        $"<ServiceDefinition name='S' {Namespace}><WebRole name='A'><Sites><Site name='Web'><Bindings><Binding name='In' endpointName='In'/></Bindings></Site></Sites><Endpoints><InputEndpoint name='In' protocol='http' port='80'/></Endpoints></WebRole></ServiceDefinition>",
        $"<s:ServiceDefinition name='S' {Namespace.Replace("xmlns", "xmlns:s", StringComparison.Ordinal)}>\n    <s:WorkerRole name='A'>\n        <s:LocalResources></s:LocalResources>\n        <s:Startup>\n            <s:Task commandLine='a' />\n        </s:Startup>\n    </s:WorkerRole>\n</s:ServiceDefinition>\n",
    ];

    [Randomized(100)]
    public void What_the_calls_build_is_valid_and_read_as_it_was_built(Choices random)
    {
        ServiceDefinition definition = ServiceDefinition.Parse(Bases[random.Next(Bases.Length)]);
        for (int i = 0; i < 50 && random.HasMore; i++)
        {
            string before = definition.ToText();
            try
            {
                Edit(definition, random);
            }
            catch (CsException)
            {
                Assert.Equal(before, definition.ToText());
            }

            // Reading makes the caches current, so that the next edit has to keep them right.
            _ = Facts(definition).Count();
        }

        string text = definition.ToText();
        Assert.DoesNotContain(SchemaValidator.Definition.Validate(text), problem => !IsUnfinished(problem));
        Assert.Equal(Facts(ServiceDefinition.Parse(text)), Facts(definition));
        Assert.Equal(Facts(definition.Copy()), Facts(definition));
        EditingTests.AssertLinesAreRight(definition);
    }

    [Randomized(100)]
    public void What_is_added_and_removed_in_any_order_leaves_no_trace(Choices random)
    {
        string text = Bases[random.Next(1, Bases.Length)];
        ServiceDefinition definition = ServiceDefinition.Parse(text);
        Role role = definition.Roles[0];
        Undo undo = new();
        for (int i = 0; i < 20 && random.HasMore; i++)
        {
            string name = "N" + i;
            SiteItem? site = Any(role.GetItems<SiteItem>(), random);
            switch (random.Next(12))
            {
                case 0: undo.Add(() => role.AddSettings([name])[0].Remove); break;
                case 1: undo.Add(() => role.AddImports([name])[0].Remove); break;
                case 2: undo.Add(() => role.AddLocalStorage(name, new() { SizeInMB = 3 }).Remove); break;
                case 3: undo.Add(() => role.AddCertificate(name, new() { StoreLocation = "CurrentUser", StoreName = "My" }).Remove); break;
                case 4: undo.Add(() => role.AddStartupTask(new() { CommandLine = name }, [new("V", new() { Value = "1" })]).Remove); break;
                case 5: undo.Add(() => role.AddVariable(name, new() { XPath = "/x" }).Remove); break;
                case 6: undo.Add(() => role.AddContent(name, "from").Remove); break;
                case 7 when Any(role.StartupTasks, random) is { } task && task.CommandLine == "a": undo.Add(() => task.AddVariable(name, new() { Value = string.Empty }).Remove); break;
                case 8: undo.Add(() => definition.AddLoadBalancerProbe(name, new() { Protocol = "tcp" }).Remove); break;
                case 9 when site?.Name == "Web": undo.Add(() => site.AddVirtualDirectory(name).Remove); break;
                case 10 when site?.Name == "Web": undo.Add(() => site.AddBinding(name, "In").Remove); break;
                case 11 when role.EntryPoint is null: undo.Add(() => role.SetEntryPoint(new() { AssemblyName = name }).Remove); break;
            }
        }

        undo.Run(random);
        Assert.Equal(text, definition.ToText());
    }

    /// <summary>A web role without a site, and a site without a binding, are steps on the way to one that has them.</summary>
    private static bool IsUnfinished(string problem) =>
        problem.Contains("has incomplete content", StringComparison.Ordinal)
        && (problem.Contains("The element 'WebRole'", StringComparison.Ordinal) || problem.Contains("The element 'Site'", StringComparison.Ordinal));

    private static void Edit(ServiceDefinition definition, Random random)
    {
        string name = Pick(random);
        string value = Pick(random);
        string? maybe = random.Next(3) == 0 ? null : Pick(random);
        int number = random.Next(-1, 70000);
        Role? role = Any(definition.Roles, random);
        if (role is null || random.Next(12) == 0)
        {
            definition.AddRole(Role.Create(name, random.Next(2) == 0 ? RoleType.Web : RoleType.Worker, maybe));
            return;
        }

        SiteItem? site = Any(role.GetItems<SiteItem>(), random);
        switch (random.Next(30))
        {
            case 0: role.AddSettings([name, value]); break;
            case 1: role.AddImports([name]); break;
            case 2: role.AddLocalStorage(name, new() { SizeInMB = number, CleanOnRoleRecycle = number % 2 == 0 }); break;
            case 3: role.AddCertificate(name, new() { StoreLocation = "currentuser", StoreName = value, PermissionLevel = maybe }); break;
            case 4: role.AddStartupTask(new() { CommandLine = name, ExecutionContext = maybe }, [new(value, new() { Value = name })]); break;
            case 5: role.AddVariable(name, new() { Value = maybe, XPath = random.Next(2) == 0 ? value : null }); break;
            case 6: role.AddContent(name, value); break;
            case 7: role.SetEntryPoint(new() { AssemblyName = maybe, CommandLine = random.Next(2) == 0 ? value : null, SetReadyOnProcessStart = true }); break;
            case 8: role.AddSite(name, role.Endpoints.Take(1).Select(endpoint => endpoint.Name), maybe, value); break;
            case 9: site?.AddVirtualDirectory(name, maybe); break;
            case 10: site?.AddVirtualApplication(name, maybe); break;
            case 11: site?.AddBinding(name, Any(role.Endpoints, random)?.Name ?? value, maybe); break;
            case 12: Any(role.StartupTasks, random)?.AddVariable(name, new() { XPath = value }); break;
            case 13: Any(role.StartupTasks, random)?.Update(new() { CommandLine = value, TaskType = maybe }); break;
            case 14: Any(role.GetItems<EnvironmentVariable>(), random)?.Update(new() { Value = maybe, XPath = random.Next(2) == 0 ? value : null }); break;
            case 15: Any(role.Certificates, random)?.Update(new() { StoreName = maybe, PermissionLevel = value }); break;
            case 16: Any(role.LocalStorage, random)?.Update(new() { SizeInMB = number }); break;
            case 17: Any(role.GetItems<Binding>(), random)?.Update(new() { EndpointName = maybe, HostHeader = value }); break;
            case 18 when Any(role.Contents, random) is { } content: content.SourceDirectory = value; break;
            case 19: role.Update(new() { ExecutionContext = maybe, VMSize = value, StartupPriority = number, EnableNativeCodeExecution = number > 5 }); break;
            case 20: role.AddInputEndpoint(name, new() { Protocol = "http", Port = PortSpecification.Parse(random.Next(1, 99).ToString(null, null)), Certificate = maybe, LoadBalancerProbe = value }); break;
            case 21: role.AddInternalEndpoint(name, new() { Protocol = "any", Port = PortSpecification.Parse("1,5-9") }); break;
            case 22: definition.AddLoadBalancerProbe(name, new() { Protocol = "http", Port = number, Path = maybe, IntervalInSeconds = 9 }); break;
            case 23: Any(definition.LoadBalancerProbes, random)?.Update(new() { TimeoutInSeconds = number, Path = maybe }); break;
            case 24: Any(definition.LoadBalancerProbes, random)?.Rename(name); break;
            case 25: Any(role.GetItems<NamedRoleItem>(), random)?.Rename(name); break;
            case 26: definition.AddTrafficRule([$"{role.Name}/{Any(role.Endpoints, random)?.Name}"], random.Next(2) == 0 ? null : [role.Name]); break;
            case 27 when random.Next(4) == 0: role.Remove(); break;
            case 28: Any(definition.LoadBalancerProbes, random)?.Remove(); break;
            default: Any(role.GetItems<RoleItem>(), random)?.Remove(); break;
        }
    }

    private static string Pick(Random random) => Names[random.Next(Names.Length)];

    private static T? Any<T>(IEnumerable<T> items, Random random)
        where T : DocumentItem
    {
        List<T> all = [.. items];
        return all.Count == 0 ? null : all[random.Next(all.Count)];
    }

    private static IEnumerable<string> Facts(ServiceDefinition definition) =>
    [
        .. definition.Roles.Select(role => $"{role.Type} {role.Name} {role.VMSize} {role.ExecutionContext} {role.StartupPriority}"),
        .. definition.LoadBalancerProbes.Select(probe => $"{probe.Name} {probe.Protocol} {probe.Port} {probe.Path}"),
        .. definition.Roles.SelectMany(role => role.GetItems<RoleItem>()).Select(item => $"{item.GetType().Name} {item.QualifiedKey} {Detail(item)}"),
        .. definition.Roles.SelectMany(role => role.Settings.Select(setting => $"{ReferenceEquals(role.Settings[setting.Name], setting)}")),
    ];

    private static string Detail(RoleItem item) => item switch
    {
        EnvironmentVariable variable => $"{variable.Value} {variable.XPath} {variable.Task}",
        StartupTask task => $"{task.ExecutionContext} {task.TaskType} {string.Join(' ', task.Variables)}",
        Certificate certificate => $"{certificate.StoreName} {certificate.PermissionLevel}",
        LocalStorage storage => $"{storage.SizeInMB}",
        Binding binding => $"{binding.EndpointName} {binding.HostHeader}",
        Content content => content.SourceDirectory,
        EntryPoint entryPoint => $"{entryPoint.Kind}",
        SiteItem site => $"{site.PhysicalDirectory}",
        _ => string.Empty,
    };
}
