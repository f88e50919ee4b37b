using System;
using System.IO;
using System.Linq;
using CloudServiceTools.Analysis;
using CloudServiceTools.Configuration;
using CloudServiceTools.Errors;
using CloudServiceTools.Model;
using Xunit;

namespace CloudServiceTools.Tests.Analysis;

/// <summary>What a configuration says by itself: systems, thumbprints, addresses, secrets, and names that were renamed in one file.</summary>
public sealed class ConfigurationValueTests : IDisposable
{
    private const string Good = "5DA1B6E2C94F7A03D8E1B25F60C7394A8E2F1D0B";
    private const string Definition = "http://schemas.microsoft.com/ServiceHosting/2008/10/ServiceDefinition";
    private const string Configuration = "http://schemas.microsoft.com/ServiceHosting/2008/10/ServiceConfiguration";

    private readonly string _folder = Directory.CreateTempSubdirectory("csdef").FullName;

    /// <summary>The attribute, and the finding.</summary>
    public static TheoryData<string, string> Families { get; } = new()
    {
        { "osFamily='7'", "" },
        { "osFamily=' 6 '", "" },
        { "osFamily='$osFamily$'", "" },
        { "osFamily='#{OSFamily}'", "" },
        { "osFamily='1'", "Error Guest OS family 1 in the configuration was retired in 2014, and deployments of it fail: set osFamily to a later one, such as 7." },
        { "", "Error No osFamily is given in the configuration, which means guest OS family 1, and deployments of that fail since 2014: set osFamily to a later one, such as 7." },
        { "osFamily=' '", "Error No osFamily is given in the configuration, which means guest OS family 1, and deployments of that fail since 2014: set osFamily to a later one, such as 7." },
        { "osFamily='4'", "Information Guest OS family 4 in the configuration is Windows Server 2012 R2, which Microsoft no longer supports: plan for a later osFamily, such as 7." },
        { "osFamily='8'", "Warning '8' in the configuration is no guest OS family that is known here: set osFamily to one of 1, 2, 3, 4, 5, 6, 7." },
        { "osFamily='banana'", "Warning 'banana' in the configuration is no guest OS family that is known here: set osFamily to one of 1, 2, 3, 4, 5, 6, 7." },
    };

    /// <summary>A thumbprint, and how the finding begins behind the names; null for none.</summary>
    public static TheoryData<string, string?> Thumbprints { get; } = new()
    {
        { Good, null },
        { Good.ToLowerInvariant(), null },
        { string.Join(' ', Enumerable.Range(0, 20).Select(i => Good.Substring(i * 2, 2))), null },
        { "0123456789abcdef0123456789abcdef01234567", null },

        // Placeholders, whatever they are made of.
        { "", "CSD5020 Warning has no thumbprint yet in the configuration: write the thumbprint, or have the deployment fill it in." },
        { new string('0', 40), $"CSD5020 Warning still has the placeholder '{new string('0', 40)}' as its thumbprint" },
        { "00DEADBEEF00", "CSD5020 Warning still has the placeholder" },
        { "ABC0000000000000000000000000000000000CBA", "CSD5020 Warning still has the placeholder" },
        { "1234567890123456789012345678901234567890", "CSD5020 Warning still has the placeholder" },
        { "123", "CSD5020 Warning still has the placeholder" },
        { "$thumbprint$", "CSD5020 Warning still has the placeholder '$thumbprint$'" },
        { "{{THUMBPRINT_OF_THE_CERTIFICATE_OF_THE_SITE}}", "CSD5020 Warning still has the placeholder" },
        { "MY_THUMBPRINT", "CSD5020 Warning still has the placeholder" },

        // Thumbprints that were damaged.
        { "\u200E" + Good, "CSD5021 Error has the invisible character U+200E as character 1, which comes with a copy from a window of Windows: delete it." },
        { Good + "\uFEFF", "CSD5021 Error has the invisible character U+FEFF as character 41" },
        { "5DA1B6E2C94F7A03D8E1B25F60C7394A8E2F1D0G", "CSD5021 Error has 'G' as character 40, which is no hexadecimal digit: copy it again." },
        { "5D:A1", "CSD5020 Warning still has the placeholder" },
        { Good[..39], "CSD5021 Warning has 39 digits, and a sha1 thumbprint has 40: copy it again." },
        { Good + Good[..24], "CSD5021 Warning has 64 digits, and a sha1 thumbprint has 40: copy it again." },
    };

    /// <summary>The name of a setting, its value, what is found, and how the value is shown.</summary>
    public static TheoryData<string, string, string?, string> Secrets { get; } = new()
    {
        { "Storage", "DefaultEndpointsProtocol=https;AccountName=a;AccountKey=c2VjcmV0c2VjcmV0==;EndpointSuffix=core.windows.net", "the key of an account", "DefaultEndpointsProtocol=https;AccountName=a;AccountKey=***;EndpointSuffix=core.windows.net" },
        { "Bus", "Endpoint=sb://a/;SharedAccessKeyName=Root;SharedAccessKey=c2VjcmV0", "the key of an account", "Endpoint=sb://a/;SharedAccessKeyName=Root;SharedAccessKey=***" },
        { "Db", "Server=s;User ID=u;Password=p4ss;Encrypt=True", "a password", "Server=s;User ID=u;Password=***;Encrypt=True" },
        { "Db", "Server=s;UID=u;pwd = 'p;4'", "a password", "Server=s;UID=u;pwd = ***" },
        { "Url", "https://a.blob.core.windows.net/c?sv=2020&sig=aB%2Fc%3D&se=2027", "a shared access signature", "https://a.blob.core.windows.net/c?sv=2020&sig=***&se=2027" },
        { "Redis", "rediss://user:p4ss@host:6380", "a password", "rediss://user:***@host:6380" },
        { "AdminPassword", "p4ss", "a secret, as its name says", "***" },
        { "ClientSecret", "aB3~xyz", "a secret, as its name says", "***" },
        { "Cert", "-----BEGIN RSA PRIVATE KEY-----\nMIIEow\n-----END RSA PRIVATE KEY-----", "a private key", "-----BEGIN RSA PRIVATE KEY-----***-----END RSA PRIVATE KEY-----" },

        // Nothing to hide: no value, what is to be filled in, the emulator, the address of a secret, what is encrypted.
        { "Storage", "DefaultEndpointsProtocol=https;AccountName=a;AccountKey=", null, "DefaultEndpointsProtocol=https;AccountName=a;AccountKey=" },
        { "Storage", "AccountName=a;AccountKey=#{Key}", null, "AccountName=a;AccountKey=#{Key}" },
        { "Storage", "AccountName=a;AccountKey=[your key]", null, "AccountName=a;AccountKey=[your key]" },
        { "Storage", "AccountName=a;AccountKey=xxxxxxxx", null, "AccountName=a;AccountKey=xxxxxxxx" },
        { "Storage", "UseDevelopmentStorage=true", null, "UseDevelopmentStorage=true" },
        { "Storage", "AccountName=devstoreaccount1;AccountKey=Eby8vdM02xNOcqFlqUwJPLlmEtlCDXJ1OUzFT50uSRZ6IFsuFq2UVErCz4I6tq/K1SZFPTOtr/KBHBeksoGMGw==", null, "AccountName=devstoreaccount1;AccountKey=Eby8vdM02xNOcqFlqUwJPLlmEtlCDXJ1OUzFT50uSRZ6IFsuFq2UVErCz4I6tq/K1SZFPTOtr/KBHBeksoGMGw==" },
        { "DbPassword", "", null, "" },
        { "DbPassword", "{{DbPassword}}", null, "{{DbPassword}}" },
        { "DbSecret", "https://vault.azure.net/secrets/db", null, "https://vault.azure.net/secrets/db" },
        { "Microsoft.WindowsAzure.Plugins.RemoteAccess.AccountEncryptedPassword", "MIIBnQYJ", null, "MIIBnQYJ" },
        { "PasswordMinimumLength", "8", null, "8" },
        { "Text", "a design=3;no password here", null, "a design=3;no password here" },
    };

    [Theory]
    [MemberData(nameof(Families))]
    public void A_guest_OS_family_is_one_that_deploys(string attribute, string expected) => Assert.Equal(
        expected,
        string.Join('|', Find("CSD5019", string.Empty, "<Role name='W'><Instances count='1'/></Role>", attribute).Select(finding => $"{finding.Severity} {finding.Message}")));

    /// <summary>The emulators run no guest OS.</summary>
    [Fact]
    public void The_family_of_a_local_configuration_does_not_matter()
    {
        string path = Path.Combine(_folder, "ServiceConfiguration.Local.cscfg");
        File.WriteAllText(path, $"<ServiceConfiguration serviceName='S' osFamily='1' xmlns='{Configuration}'/>");

        Assert.Empty(new Analyzer(new AnalyzerOptions { IncludeRules = ["CSD5019"] }).Analyze(ServiceDefinition.Create("S"), [ServiceConfiguration.Load(path)]));
    }

    [Theory]
    [MemberData(nameof(Thumbprints))]
    public void A_thumbprint_is_told_from_a_placeholder_and_a_mistake(string thumbprint, string? expected)
    {
        Diagnostic[] found = Find("CSD5", "<Certificates><Certificate name='C' storeLocation='LocalMachine' storeName='My'/></Certificates>", $"<Role name='W'><Instances count='1'/><Certificates><Certificate name='C' thumbprint='{thumbprint}' thumbprintAlgorithm='sha1'/></Certificates></Role>");

        Assert.Equal(expected is null ? 0 : 1, found.Length);
        Assert.All(found, finding => Assert.StartsWith(
            expected!,
            $"{finding.RuleId} {finding.Severity} {finding.Message.Replace("Certificate 'C' of role 'W' ", string.Empty, StringComparison.Ordinal).Replace("The thumbprint of certificate 'C' of role 'W' ", string.Empty, StringComparison.Ordinal)}",
            StringComparison.Ordinal));
    }

    [Theory]
    [MemberData(nameof(Secrets))]
    public void A_secret_is_found_and_in_no_message(string name, string value, string? kind, string shown)
    {
        Diagnostic[] found = Find("CSD7005", string.Empty, $"<Role name='W'><ConfigurationSettings><Setting name='{name}' value=\"{value.Replace("&", "&amp;", StringComparison.Ordinal)}\"/></ConfigurationSettings></Role>");

        Assert.Equal(
            kind is null ? [] : [$"Setting '{name}' of role 'W' in the configuration holds {kind}: keep it out of the file, have the deployment fill it in, and renew it if others could read the file."],
            found.Select(finding => finding.Message));
        Assert.Equal(shown, SecretText.Hide(name, value));
    }

    /// <summary>A value may be as long as a file.</summary>
    [Theory]
    [InlineData("a://a:")]
    [InlineData("Password = ")]
    [InlineData("-----BEGIN RSA ")]
    [InlineData(";sig=")]
    [InlineData("aaaaaaaaaa")]
    [InlineData("          ")]
    [InlineData(";Password=\"")]
    public void A_long_value_is_looked_through_once(string piece)
    {
        string value = string.Concat(Enumerable.Repeat(piece, 100_000));

        Assert.NotNull(SecretText.Hide("S", value));
    }

    [Theory]
    [InlineData("", "<ReservedIP name='ip'/>", true)]
    [InlineData("<InternalEndpoint name='E' protocol='tcp'/>", "<ReservedIP name='ip'/>", true)]
    [InlineData("<InputEndpoint name='E' protocol='tcp' port='1' loadBalancer='Inside'/>", "<ReservedIP name='ip'/>", true)]
    [InlineData("<InputEndpoint name='E' protocol='tcp' port='1'/>", "<ReservedIP name='ip'/>", false)]
    [InlineData("<InstanceInputEndpoint name='E' protocol='tcp' localPort='1'><AllocatePublicPortFrom><FixedPortRange min='1' max='2'/></AllocatePublicPortFrom></InstanceInputEndpoint>", "<ReservedIP name='ip'/>", false)]
    [InlineData("</Endpoints><Imports><Import moduleName='RemoteForwarder'/></Imports><Endpoints>", "<ReservedIP name='ip'/>", false)]
    [InlineData("</Endpoints><Imports><Import moduleName='Own'/></Imports><Endpoints>", "<ReservedIP name='ip'/>", false)]
    [InlineData("", "<ReservedIP name=''/>", false)]
    public void A_reserved_IP_needs_an_endpoint_on_the_public_load_balancer(string endpoints, string reserved, bool isFound) => Assert.Equal(
        isFound ? ["ip The reserved IP 'ip' in the configuration has no use, since the definition has no input endpoint on the public load balancer, and the upload is refused: add an InputEndpoint, or remove the ReservedIP."] : [],
        Find("CSD5017", $"<Endpoints>{endpoints}</Endpoints>", $"<NetworkConfiguration><AddressAssignments><ReservedIPs>{reserved}</ReservedIPs></AddressAssignments></NetworkConfiguration>")
            .Select(finding => $"{finding.Target} {finding.Message}"));

    [Theory]
    [InlineData("w", "In", "")]
    [InlineData("W", "Control", "An ACL is for endpoint 'W/Control', which is an InternalEndpoint, and an ACL guards InputEndpoints alone: name an InputEndpoint of role 'W', or remove the ACL.")]
    [InlineData("W", "Each", "An ACL is for endpoint 'W/Each', which is an InstanceInputEndpoint, and an ACL guards InputEndpoints alone: name an InputEndpoint of role 'W', or remove the ACL.")]
    [InlineData("W", "Inn", "An ACL is for endpoint 'Inn', which role 'W' does not have: did you mean 'In'?")]
    [InlineData("W", "Microsoft.WindowsAzure.Plugins.RemoteForwarder.RdpInput", "An ACL is for endpoint 'Microsoft.WindowsAzure.Plugins.RemoteForwarder.RdpInput', which role 'W' does not have: import the module RemoteForwarder, which brings it, or remove this.")]
    public void An_ACL_guards_an_input_endpoint(string role, string endpoint, string message) => Assert.Equal(
        message,
        string.Join('|', Find(
            "CSD5010",
            "<Endpoints><InputEndpoint name='In' protocol='tcp' port='1'/><InternalEndpoint name='Control' protocol='tcp'/><InstanceInputEndpoint name='Each' protocol='tcp' localPort='1'><AllocatePublicPortFrom><FixedPortRange min='1' max='2'/></AllocatePublicPortFrom></InstanceInputEndpoint></Endpoints>",
            $"<NetworkConfiguration><AccessControls><AccessControl name='A'/></AccessControls><EndpointAcls><EndpointAcl role='{role}' endPoint='{endpoint}' accessControl='a'/></EndpointAcls></NetworkConfiguration>").Select(finding => finding.Message)));

    [Fact]
    public void An_ACL_beside_a_network_security_group_is_not_enforced()
    {
        const string Acl = "<EndpointAcls><EndpointAcl role='W' endPoint='In' accessControl='A'/></EndpointAcls>";
        string Group(string role) => $"<NetworkConfiguration>{Acl}<NetworkSecurityGroupRefs><NetworkSecurityGroupRef roleName='{role}'><NetworkSecurityGroup name='N'/></NetworkSecurityGroupRef></NetworkSecurityGroupRefs></NetworkConfiguration>";

        Assert.Empty(Find("CSD5023", string.Empty, Group("Other")));
        Assert.Equal(
            "The ACL of endpoint 'W/In' is not enforced, because role 'W' has the network security group 'N': put its rules into the group, and remove the ACL.",
            Assert.Single(Find("CSD5023", string.Empty, Group("w"))).Message);
    }

    /// <summary>The rules of an access control as order and subnet, and the findings.</summary>
    [Theory]
    [InlineData("1 0.0.0.0/0", "")]
    [InlineData("1 203.0.113.7/32;2 203.0.113.0/24;3 10.0.0.0/8", "")]
    [InlineData("1 #{OfficeSubnet}", "")]
    [InlineData("1 10.0.0.0/33", "Error Rule 1 of access control 'A' has the remoteSubnet '10.0.0.0/33', which is no subnet: give an IPv4 address and the number of bits that count, such as 203.0.113.0/24; 0.0.0.0/0 is everybody.")]
    [InlineData("1 everyone", "Error Rule 1 of access control 'A' has the remoteSubnet 'everyone', which is no subnet: give an IPv4 address and the number of bits that count, such as 203.0.113.0/24; 0.0.0.0/0 is everybody.")]
    [InlineData("1 203.0.113.7", "Error Rule 1 of access control 'A' has the remoteSubnet '203.0.113.7', which is no subnet: write 203.0.113.7/32 for this address alone.")]
    [InlineData("1 2001:db8::/32", "Error Rule 1 of access control 'A' has the remoteSubnet '2001:db8::/32', which is no subnet: give an IPv4 address and the number of bits that count, such as 203.0.113.0/24; 0.0.0.0/0 is everybody.")]
    [InlineData("1 256.0.0.0/8", "Error Rule 1 of access control 'A' has the remoteSubnet '256.0.0.0/8', which is no subnet: give an IPv4 address and the number of bits that count, such as 203.0.113.0/24; 0.0.0.0/0 is everybody.")]
    [InlineData("1 10.0.0.5/8", "Information Rule 1 of access control 'A' has the remoteSubnet '10.0.0.5/8', whose address is not the first of the subnet: write 10.0.0.0/8, which means the same.")]
    [InlineData("2 10.1.0.0/16;1 10.0.0.0/8", "Information Rule 2 of access control 'A' has no effect, since rule 1 comes first and is about the same addresses: change their order, or remove it.")]
    [InlineData("x 10.1.0.0/16;1 10.0.0.0/8", "")]
    public void A_rule_of_an_access_control_is_about_a_subnet(string rules, string expected) => Assert.Equal(
        expected,
        string.Join('|', Find("CSD5022", string.Empty, $"<NetworkConfiguration><AccessControls><AccessControl name='A'>{string.Concat(rules.Split(';').Select(rule => $"<Rule order='{rule.Split(' ')[0]}' action='deny' remoteSubnet='{rule.Split(' ')[1]}'/>"))}</AccessControl></AccessControls></NetworkConfiguration>")
            .Select(finding => $"{finding.Severity} {finding.Message}")));

    [Theory]
    [InlineData("EndpointAcls", "<EndpointAcl role='W' endPoint='E' accessControl='A'/>\n<EndpointAcl role='w' endPoint='e' accessControl='B'/>", "There is a second endpoint ACL 'w/e', and the first is on line 1: remove one of the two.")]
    [InlineData("EndpointAcls", "<EndpointAcl accessControl='A'/><EndpointAcl accessControl='A'/>", "")]
    [InlineData("AccessControls", "<AccessControl name='A'/><AccessControl name='a'/>", "There is a second access control 'a', and the first is on line 1: remove one of the two.")]
    [InlineData("LoadBalancers", "<LoadBalancer name='L'/><LoadBalancer name='L'/>", "There is a second load balancer 'L', and the first is on line 1: remove one of the two.")]
    [InlineData("AddressAssignments", "<InstanceAddress roleName='W'/><InstanceAddress roleName='W'/>", "There is a second instance address 'W', and the first is on line 1: remove one of the two.")]
    public void A_name_is_in_the_network_once(string container, string items, string message) => Assert.Equal(
        message,
        string.Join('|', Find("CSD5016", string.Empty, $"<NetworkConfiguration><{container}>{items}</{container}></NetworkConfiguration>").Select(finding => finding.Message)));

    /// <summary>To add the one and to remove the other loses the values.</summary>
    [Fact]
    public void What_was_renamed_in_one_file_is_to_be_renamed_in_the_other()
    {
        const string Advice = "Rename it in the configuration too, so that what it says is kept";
        string[] found = [.. new Analyzer(new AnalyzerOptions { IncludeRules = ["CSD500", "CSD501"] }).Analyze(
            ServiceDefinition.Parse($"<ServiceDefinition name='S' xmlns='{Definition}'><WorkerRole name='Mill'/><WorkerRole name='W'><ConfigurationSettings><Setting name='New'/><Setting name='Kept'/></ConfigurationSettings><Certificates><Certificate name='NewC' storeLocation='LocalMachine' storeName='My'/></Certificates><Imports><Import moduleName='Diagnostics'/></Imports></WorkerRole></ServiceDefinition>"),
            [ServiceConfiguration.Parse($"<ServiceConfiguration serviceName='S' osFamily='7' xmlns='{Configuration}'><Role name='Press'><Instances count='1'/></Role><Role name='W'><Instances count='1'/><ConfigurationSettings><Setting name='kept' value='x'/><Setting name='Old' value='x'/></ConfigurationSettings><Certificates><Certificate name='OldC' thumbprint='{Good}' thumbprintAlgorithm='sha1'/></Certificates></Role><NetworkConfiguration><VirtualNetworkSite name='N'/><AddressAssignments><InstanceAddress roleName='W'/><InstanceAddress roleName='Press'/></AddressAssignments></NetworkConfiguration></ServiceConfiguration>")])
            .Where(finding => finding.RuleId is "CSD5002" or "CSD5003" or "CSD5004" or "CSD5005" or "CSD5006" or "CSD5007" or "CSD5012")
            .Select(finding => $"{finding.RuleId} {finding.Message}")
            .Order(StringComparer.Ordinal)];

        Assert.Equal(
            [
                $"CSD5002 Role 'Mill' is not in the configuration: was the role 'Press' renamed? {Advice}; otherwise add it with an instance count.",
                $"CSD5003 The definition has no role 'Press': was the role renamed to 'Mill'? {Advice}.",
                $"CSD5004 Role 'W' declares no setting 'Old': was the setting renamed to 'New'? {Advice}.",
                "CSD5005 Setting 'Microsoft.WindowsAzure.Plugins.Diagnostics.ConnectionString' of role 'W', which the import of Diagnostics brings, has no value in the configuration: add one.",
                $"CSD5005 Setting 'New' of role 'W' has no value in the configuration: was the setting 'Old' renamed? {Advice}; otherwise add one.",
                $"CSD5006 Role 'W' declares no certificate 'OldC': was the certificate renamed to 'NewC'? {Advice}.",
                $"CSD5007 Certificate 'NewC' of role 'W' has no thumbprint in the configuration: was the certificate 'OldC' renamed? {Advice}; otherwise add one.",
                $"CSD5012 The network configuration gives addresses to role 'Press', which the definition does not have: was the role renamed to 'Mill'? {Advice}.",
            ],
            found);
    }

    /// <summary>With two of a kind nobody knows which was renamed to which.</summary>
    [Fact]
    public void Of_several_names_none_is_taken_for_another()
    {
        string[] found = [.. new Analyzer(new AnalyzerOptions { IncludeRules = ["CSD5002", "CSD5003"] }).Analyze(
            ServiceDefinition.Parse($"<ServiceDefinition name='S' xmlns='{Definition}'><WorkerRole name='Mill'/><WorkerRole name='Forge'/></ServiceDefinition>"),
            [ServiceConfiguration.Parse($"<ServiceConfiguration serviceName='S' xmlns='{Configuration}'><Role name='Press'/></ServiceConfiguration>")]).Select(finding => finding.Message)];

        Assert.DoesNotContain(found, message => message.Contains("renamed", StringComparison.Ordinal));
    }

    /// <summary>The definition is what lacks something, so one finding has all configurations that matter.</summary>
    [Fact]
    public void Instances_that_do_not_find_one_another_are_one_finding_with_its_configurations()
    {
        ServiceConfiguration[] configurations = [.. new[] { ("Cloud", 4), ("Local", 1), ("Test", 2) }.Select(file =>
        {
            string path = Path.Combine(_folder, $"ServiceConfiguration.{file.Item1}.cscfg");
            File.WriteAllText(path, $"<ServiceConfiguration serviceName='S' xmlns='{Configuration}'><Role name='W'><Instances count='{file.Item2}'/></Role></ServiceConfiguration>");
            return ServiceConfiguration.Load(path);
        })];

        Diagnostic finding = Assert.Single(new Analyzer(new AnalyzerOptions { IncludeRules = ["CSD5014"] }).Analyze(
            ServiceDefinition.Parse($"<ServiceDefinition name='S' xmlns='{Definition}'><WorkerRole name='W'/></ServiceDefinition>"), configurations));

        Assert.Equal(
            "Role 'W' has several instances in ServiceConfiguration.Cloud.cscfg, ServiceConfiguration.Test.cscfg, and they cannot discover one another at run time, since it has no internal endpoint: add one where they need to.",
            finding.Message);
    }

    public void Dispose() => Directory.Delete(_folder, recursive: true);

    private static Diagnostic[] Find(string rules, string definition, string configuration, string attributes = "osFamily='7'") => [.. new Analyzer(new AnalyzerOptions { IncludeRules = [rules] }).Analyze(
        ServiceDefinition.Parse($"<ServiceDefinition name='S' xmlns='{Definition}'><WorkerRole name='W'>{definition}</WorkerRole></ServiceDefinition>"),
        [ServiceConfiguration.Parse($"<ServiceConfiguration serviceName='S' {attributes} xmlns='{Configuration}'>{configuration}</ServiceConfiguration>")])];
}
