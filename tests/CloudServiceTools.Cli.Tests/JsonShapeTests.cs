using System;
using System.Collections;
using System.Collections.Generic;
using System.IO;
using System.Linq;
using System.Reflection;
using System.Text.Json;
using CloudServiceTools.Analysis;
using CloudServiceTools.Cli.Output;
using CloudServiceTools.Comparison;
using CloudServiceTools.Model;
using CloudServiceTools.Traffic;
using Xunit;

namespace CloudServiceTools.Cli.Tests;

/// <summary>JSON has every public property of what a command gives. The shapes say so without reflection; these tests use it.</summary>
public sealed class JsonShapeTests
{
    /// <summary>Properties that JSON leaves out on purpose, as Type.Property.</summary>
    private static readonly string[] Excluded = [];

    /// <summary>A definition with every kind of item.</summary>
    private const string EveryItem =
        """
        <ServiceDefinition name="S" schemaVersion="2015-04.2.6" upgradeDomainCount="3" topologyChangeDiscovery="Blast" xmlns="http://schemas.microsoft.com/ServiceHosting/2008/10/ServiceDefinition">
          <LoadBalancerProbes><LoadBalancerProbe name="P" protocol="http" path="/" intervalInSeconds="15" timeoutInSeconds="31" port="80" /></LoadBalancerProbes>
          <WebRole name="A" vmsize="Small" enableNativeCodeExecution="false">
            <Startup priority="2"><Task commandLine="a.cmd" executionContext="elevated" taskType="background"><Environment><Variable name="V" value="1" /></Environment></Task></Startup>
            <Sites>
              <Site name="Web" physicalDirectory="..\Web">
                <VirtualDirectory name="d" physicalDirectory="..\d"><VirtualApplication name="inner"><VirtualDirectory name="innermost" /></VirtualApplication></VirtualDirectory>
                <VirtualApplication name="a" physicalDirectory="..\a" />
                <Bindings><Binding name="In" endpointName="In" hostHeader="h" /></Bindings>
              </Site>
            </Sites>
            <Endpoints>
              <InputEndpoint name="In" protocol="https" port="443" certificate="C" localPort="8443" loadBalancerProbe="P" idleTimeoutInMinutes="5" loadBalancerDistribution="sourceIP" />
              <InstanceInputEndpoint name="Each" protocol="tcp" localPort="10100"><AllocatePublicPortFrom><FixedPortRange min="10105" max="10109" /></AllocatePublicPortFrom></InstanceInputEndpoint>
              <InternalEndpoint name="I" protocol="tcp"><FixedPortRange min="8995" max="8999" /></InternalEndpoint>
              <InternalEndpoint name="J" protocol="tcp" port="90" />
            </Endpoints>
            <ConfigurationSettings><Setting name="Key" /></ConfigurationSettings>
            <LocalResources><LocalStorage name="L" sizeInMB="100" cleanOnRoleRecycle="false" /></LocalResources>
            <Certificates><Certificate name="C" storeLocation="LocalMachine" storeName="My" permissionLevel="limitedOrElevated" /></Certificates>
            <Imports><Import moduleName="RemoteAccess" /><Import moduleName="RemoteForwarder" /></Imports>
            <Contents><Content destination="x"><SourceDirectory path="..\x" /></Content></Contents>
          </WebRole>
          <WorkerRole name="B">
            <Runtime executionContext="elevated">
              <Environment><Variable name="W"><RoleInstanceValue xpath="/RoleEnvironment/Deployment/@id" /></Variable></Environment>
              <EntryPoint><ProgramEntryPoint commandLine="b.exe" setReadyOnProcessStart="true" /></EntryPoint>
            </Runtime>
          </WorkerRole>
          <WorkerRole name="C">
            <Runtime><EntryPoint><NetFxEntryPoint assemblyName="C.dll" targetFrameworkVersion="v4.0" /></EntryPoint></Runtime>
          </WorkerRole>
          <NetworkTrafficRules>
            <OnlyAllowTrafficTo><Destinations><RoleEndpoint endpointName="I" roleName="A" /></Destinations><WhenSource matches="AnyRule"><FromRole roleName="B" /></WhenSource></OnlyAllowTrafficTo>
            <OnlyAllowTrafficTo><Destinations><RoleEndpoint endpointName="J" roleName="A" /></Destinations><AllowAllTraffic /></OnlyAllowTrafficTo>
          </NetworkTrafficRules>
        </ServiceDefinition>
        """;

    private static readonly IJsonShape[] Roots =
        [DefinitionShape.Create(Paths), JsonShapes.Finding(Paths), JsonShapes.Rule(), JsonShapes.Decision(Paths), JsonShapes.Difference(Paths)];

    private static RelativePaths Paths => new(System.IO.Path.GetTempPath());

    public static TheoryData<Type> Types { get; } = [.. ReachableTypes()];

    [Theory]
    [MemberData(nameof(Types))]
    public void A_shape_names_every_public_property(Type type)
    {
        IJsonShape? shape = ShapeFor(type);

        Assert.True(shape is not null, $"No JsonShape is for {type.Name}.");
        Assert.Equal(
            PropertiesOf(type).Select(property => property.Name).Where(name => !Excluded.Contains($"{type.Name}.{name}")).Order(StringComparer.Ordinal),
            shape.Names.Order(StringComparer.Ordinal));
    }

    [Fact]
    public void A_definition_has_the_values_of_all_its_properties()
    {
        ServiceDefinition definition = ServiceDefinition.Parse(EveryItem);

        AssertSame(definition, JsonOf(definition, DefinitionShape.Create(Paths)));
    }

    [Fact]
    public void Findings_have_the_values_of_all_their_properties()
    {
        IReadOnlyList<Diagnostic> findings = new Analyzer().AnalyzeText(EveryItem.Replace("roleName=\"B\"", "roleName=\"Gone\"", StringComparison.Ordinal));

        Assert.NotEmpty(findings);
        AssertSame(findings, JsonOf(findings, JsonShapes.Finding(Paths)));
    }

    [Fact]
    public void Rules_have_the_values_of_all_their_properties() =>
        AssertSame(RuleCatalog.Rules, JsonOf(RuleCatalog.Rules, JsonShapes.Rule()));

    [Fact]
    public void Decisions_have_the_values_of_all_their_properties()
    {
        TrafficDecision[] decisions = [.. new TrafficQuestion().Ask(ServiceDefinition.Parse(EveryItem), require => require())];

        Assert.NotEmpty(decisions);
        AssertSame(decisions, JsonOf(decisions, JsonShapes.Decision(Paths)));
    }

    [Fact]
    public void Differences_have_the_values_of_all_their_properties()
    {
        string changed = EveryItem
            .Replace("<FromRole roleName=\"B\" />", "<FromRole roleName=\"C\" />", StringComparison.Ordinal)
            .Replace("cleanOnRoleRecycle=\"false\"", "cleanOnRoleRecycle=\"true\"", StringComparison.Ordinal)
            .Replace("sizeInMB=\"100\"", "sizeInMB=\"200\"", StringComparison.Ordinal)
            .Replace("hostHeader=\"h\"", "hostHeader=\"other\"", StringComparison.Ordinal);
        IReadOnlyList<DefinitionDifference> found =
            [.. DefinitionComparison.Compare(ServiceDefinition.Parse(EveryItem), ServiceDefinition.Parse(changed), new ComparisonOptions())];

        Assert.Contains(found, difference => difference.Witness is not null);
        Assert.Contains(found, difference => difference.Before is bool);
        Assert.Contains(found, difference => difference.Before is int);
        Assert.Contains(found, difference => difference.Before is string);
        AssertSame(found, JsonOf(found, JsonShapes.Difference(Paths)));
    }

    private static string JsonOf<T>(T item, JsonShape<T> shape)
        where T : class
    {
        using StringWriter text = new();
        JsonText.Write(text, item, shape);
        return text.ToString();
    }

    private static string JsonOf<T>(IEnumerable<T> items, JsonShape<T> shape)
        where T : class
    {
        using StringWriter text = new();
        JsonText.WriteAll(text, items, shape);
        return text.ToString();
    }

    private static void AssertSame(object expected, string json)
    {
        using JsonDocument document = JsonDocument.Parse(json);
        AssertSame(expected, document.RootElement, "$");
    }

    /// <summary>Compares what reflection finds in an object with what JSON has of it.</summary>
    private static void AssertSame(object? expected, JsonElement actual, string place)
    {
        if (expected is PortSpecification ports)
        {
            AssertSame(ports.Number ?? (object)ports.Text, actual, place);
        }
        else if (expected is null or string or bool or int or Enum)
        {
            string text = expected switch
            {
                null => string.Empty,
                bool flag => flag ? bool.TrueString : bool.FalseString,
                _ => expected.ToString()!,
            };
            Assert.True(text == actual.ToString(), $"{place}: '{text}' is written as '{actual}'.");
            Assert.Equal(KindOf(expected), actual.ValueKind is JsonValueKind.True or JsonValueKind.False ? JsonValueKind.True : actual.ValueKind);
        }
        else if (expected is IEnumerable items)
        {
            object[] all = [.. items.Cast<object>()];
            Assert.Equal(all.Length, actual.GetArrayLength());
            for (int i = 0; i < all.Length; i++)
            {
                AssertSame(all[i], actual[i], $"{place}[{i}]");
            }
        }
        else
        {
            foreach (PropertyInfo property in PropertiesOf(expected.GetType()).Where(property => IsWritten(expected.GetType(), property)))
            {
                AssertSame(property.GetValue(expected), actual.GetProperty(property.Name), $"{place}.{property.Name}");
            }
        }
    }

    private static JsonValueKind KindOf(object? value) => value switch
    {
        null => JsonValueKind.Null,
        bool => JsonValueKind.True,
        int => JsonValueKind.Number,
        _ => JsonValueKind.String,
    };

    /// <summary>A rule is of a class that nobody outside sees, and may have more.</summary>
    private static bool IsWritten(Type type, PropertyInfo property) =>
        type.IsPublic || PropertiesOf(typeof(AnalyzerRule)).Any(known => known.Name == property.Name);

    private static PropertyInfo[] PropertiesOf(Type type) =>
        [.. type.GetProperties(BindingFlags.Instance | BindingFlags.Public).Where(property => property.GetIndexParameters().Length == 0)];

    private static IJsonShape? ShapeFor(Type type)
    {
        Dictionary<Type, IJsonShape> shapes = [];
        Collect(Roots, shapes);
        for (Type? candidate = type; candidate is not null; candidate = candidate.BaseType)
        {
            if (shapes.TryGetValue(candidate, out IJsonShape? shape))
            {
                return shape;
            }
        }

        return null;
    }

    private static void Collect(IEnumerable<IJsonShape> from, Dictionary<Type, IJsonShape> shapes)
    {
        foreach (IJsonShape shape in from)
        {
            if (shapes.TryAdd(shape.Type, shape))
            {
                Collect(shape.Parts, shapes);
            }
        }
    }

    /// <summary>The public types of what commands give, of what their properties hold, and so on.</summary>
    private static HashSet<Type> ReachableTypes()
    {
        HashSet<Type> found = [];
        Queue<Type> waiting = new(Roots.Select(root => root.Type));
        while (waiting.TryDequeue(out Type? type))
        {
            if (!found.Add(type))
            {
                continue;
            }

            foreach (Type derived in type.Assembly.GetTypes().Where(other => other.IsPublic && other.BaseType == type))
            {
                waiting.Enqueue(derived);
            }

            foreach (Type held in PropertiesOf(type).Select(property => ItemOf(property.PropertyType))
                .Where(held => held.Assembly == type.Assembly && held.IsClass && held != typeof(PortSpecification)))
            {
                waiting.Enqueue(held);
            }
        }

        return found;
    }

    private static Type ItemOf(Type type) => type == typeof(string) ? type : type.GetInterfaces().Append(type)
        .Where(candidate => candidate.IsGenericType && candidate.GetGenericTypeDefinition() == typeof(IEnumerable<>))
        .Select(candidate => candidate.GetGenericArguments()[0])
        .FirstOrDefault(type);
}
