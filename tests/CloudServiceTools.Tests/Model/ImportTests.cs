using System;
using System.Linq;
using CloudServiceTools.Errors;
using CloudServiceTools.Model;
using CloudServiceTools.Schema;
using Xunit;

namespace CloudServiceTools.Tests.Model;

/// <summary>What imports add to a role: shown like the rest, marked with the import, and not to be changed.</summary>
public sealed class ImportTests
{
    private const string Plugins = "Microsoft.WindowsAzure.Plugins.";

    /// <summary>Module, endpoints, settings, certificates.</summary>
    public static TheoryData<string, string, string, string> Modules { get; } = new()
    {
        { "Diagnostics", "", "ConnectionString", "" },
        { "RemoteAccess", "Internal Rdp tcp 3389/3389", "Enabled AccountUsername AccountEncryptedPassword AccountExpiration", "PasswordEncryption LocalMachine My elevated" },
        { "RemoteForwarder", "Input RdpInput tcp 3389/*", "Enabled", "" },
        {
            "Caching",
            "Internal cacheClusterPort tcp / Internal cacheArbitrationPort tcp / Internal cacheReplicationPort tcp / Internal cacheServicePortInternal tcp / Internal cacheSocketPort tcp /",
            "NamedCaches DiagnosticLevel CacheSizePercentage ConfigStoreConnectionString",
            ""
        },
        { "WebDeploy", "Input InputEndpoint tcp 8172/8172", "", "" },
        { "RemoteDebugger", "", "", "TransportValidation   limitedOrElevated" },
        { "OursAlone", "", "", "" },
    };

    [Theory]
    [MemberData(nameof(Modules))]
    public void A_module_adds_to_its_role(string module, string endpoints, string settings, string certificates)
    {
        Role role = RoleWith(module.ToUpperInvariant());
        string prefix = $"{Plugins}{module}.";

        Assert.Equal(endpoints, string.Join(' ', role.GetImportedItems<Endpoint>().Select(
            endpoint => $"{endpoint.Kind} {Short(endpoint.Name)} {endpoint.Protocol} {endpoint.Port}/{endpoint.LocalPort}")));
        Assert.Equal(settings, string.Join(' ', role.GetImportedItems<Setting>().Select(setting => Short(setting.Name))));
        Assert.Equal(certificates, string.Join(' ', role.GetImportedItems<Certificate>().Select(
            item => $"{Short(item.Name)} {item.StoreLocation} {item.StoreName} {item.PermissionLevel}")));

        string Short(string name)
        {
            Assert.StartsWith(prefix, name, StringComparison.Ordinal);
            return name[prefix.Length..];
        }
    }

    [Fact]
    public void What_comes_from_an_import_says_so_and_has_its_place()
    {
        Role role = RoleWith("RemoteAccess");
        foreach (RoleItem item in role.GetImportedItems<RoleItem>())
        {
            Assert.Equal(("R", role.Imports[0].Line, role.GetDefinition()), (item.Role, item.Line, item.GetDefinition()));
        }

        Assert.Equal("RemoteAccess", role.GetImportedItems<Endpoint>().Single().ImportedFrom);
        Assert.Null(role.AddInternalEndpoint("Own", new() { Protocol = "tcp" }).ImportedFrom);
        Assert.DoesNotContain(role.Endpoints, endpoint => endpoint.ImportedFrom is not null);
    }

    [Fact]
    public void What_comes_from_an_import_cannot_be_changed_renamed_or_removed()
    {
        Role role = RoleWith("RemoteAccess");
        string before = role.ToXml();
        Endpoint endpoint = role.GetImportedItems<Endpoint>().Single();
        Certificate certificate = role.GetImportedItems<Certificate>().Single();
        Action[] changes =
        [
            () => endpoint.Protocol = "udp",
            () => endpoint.Port = 80,
            () => endpoint.Rename("X"),
            endpoint.Remove,
            () => certificate.Update(new() { StoreName = "Root" }),
            () => certificate.Rename("X"),
            role.GetImportedItems<Setting>().First().Remove,
        ];
        foreach (Action change in changes)
        {
            CsException error = Assert.Throws<CsException>(change);
            Assert.Equal((CsErrorId.CsImportedItem, role.Imports[0].Line), (error.Id, error.Line));
        }

        Assert.Equal(before, role.ToXml());
    }

    [Fact]
    public void Known_modules_are_found_ignoring_case()
    {
        Assert.All(ImportedModule.Known, module => Assert.Same(module, ImportedModule.Find(module.Name.ToLowerInvariant())));
        Assert.Null(ImportedModule.Find("OursAlone"));
    }

    private static Role RoleWith(string module) => ServiceDefinition.Parse(
        $"<ServiceDefinition name=\"S\">\n  <WorkerRole name=\"R\">\n    <Imports>\n      <Import moduleName=\"{module}\" />\n    </Imports>\n  </WorkerRole>\n</ServiceDefinition>").Roles[0];
}
