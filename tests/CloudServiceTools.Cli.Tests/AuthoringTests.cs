using System;
using System.IO;
using System.Linq;
using System.Text;
using CloudServiceTools.Model;
using Xunit;

namespace CloudServiceTools.Cli.Tests;

/// <summary>Definitions through the pipe, from nothing and changed.</summary>
public sealed class AuthoringTests
{
    private static readonly string[] Scenario4 =
    [
        "new MyService",
        "add-role WebRole1 --type web --vm-size Medium",
        "add-input-endpoint HttpIn --role WebRole1 --protocol http --port 80",
        "add-internal-endpoint InternalTCP1 --role WebRole1 --protocol tcp",
        "add-site Web --role WebRole1 --endpoint HttpIn",
        "add-role WorkerRole1 --type Worker",
        "add-internal-endpoint InternalTCP2 --role WorkerRole1 --protocol TCP",
        "add-role WorkerRole2 --type worker",
        "add-internal-endpoint InternalTCP3 --role WorkerRole2 --protocol tcp",
        "add-internal-endpoint InternalTCP4 --role WorkerRole2 --protocol tcp",
        "add-traffic-rule --from WebRole1 --to WorkerRole1/InternalTCP2",
        "add-traffic-rule --to WorkerRole2/InternalTCP3 --from WorkerRole1",
        "add-traffic-rule --to WorkerRole2/InternalTCP4 --from WebRole1",
    ];

    [Fact]
    public void A_chain_authors_the_articles_scenario_4()
    {
        string text = Csdef.Pipe(string.Empty, Scenario4);

        // The listing has no declaration, and is written with other spaces in empty tags.
        string listing = Workspace.Article("scenario4-corrected").Replace("\"/>", "\" />", StringComparison.Ordinal).ReplaceLineEndings("\n");
        Assert.Equal("<?xml version=\"1.0\" encoding=\"utf-8\"?>\n" + listing.TrimEnd('\n') + "\n", text);
    }

    [Theory]
    [InlineData("new S", "new S --output -")]
    [InlineData("add-role W --type worker", "add-role W --type worker --in - --output -")]
    [InlineData("fix", "fix - --output -")]
    [InlineData("draw", "draw --output -")]
    [InlineData("check", "check --output -")]
    [InlineData("check --format sarif", "check --format sarif --output -")]
    [InlineData("diff - a", "diff - a --output -")]
    public void A_dash_is_standard_output_where_a_file_is_written(string line, string withDash)
    {
        using Workspace workspace = new();
        string text = Workspace.Article("roles");
        workspace.Write("a", text.Replace("WorkerRole1", "Backend", StringComparison.Ordinal));

        Outcome outcome = Csdef.Run(withDash, text, workspace.Folder);

        Assert.Equal(Csdef.Run(line, text, workspace.Folder).Text, outcome.Text);
        Assert.NotEmpty(outcome.Text);
        Assert.Equal(["a"], workspace.Files());
    }

    [Theory]
    [InlineData("set role WebRole1 --vm-size Standart_D2_v3", "csdef: warning: 'Standart_D2_v3' is not a VM size that is known here: did you mean 'Standard_D2_v3'?\n")]
    [InlineData("add-role R --type worker --vm-size Huge", "csdef: warning: 'Huge' is not a VM size that is known here: check the name.\n")]
    [InlineData("set role WebRole1 --vm-size standard_d2a_v4", "")]
    public void A_size_that_is_not_known_is_written_with_a_warning(string line, string warning)
    {
        Outcome outcome = Csdef.Run(line, Workspace.Article("roles"));

        Assert.Equal((0, warning), (outcome.Code, outcome.Error));
        Assert.Contains($"vmsize=\"{line.Split(' ')[^1]}\"", outcome.Text, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("windows-1252")]
    [InlineData("ibm850")]
    public void Encodings_of_code_pages_are_read_and_written(string name)
    {
        Encoding encoding = CodePagesEncodingProvider.Instance.GetEncoding(name)!;
        byte[] bytes = encoding.GetBytes($"<?xml version='1.0' encoding='{name}'?><!-- Größe --><ServiceDefinition name='S' xmlns='http://schemas.microsoft.com/ServiceHosting/2008/10/ServiceDefinition'><WorkerRole name='Ä'/></ServiceDefinition>");

        Outcome shown = Csdef.Run(["show", "-f", "csdef"], bytes);

        Assert.Equal((0, string.Empty), (shown.Code, shown.Error));
        Assert.Equal(bytes, shown.Bytes);
    }

    [Theory]
    [InlineData("utf-8", false)]
    [InlineData("utf-8", true)]
    [InlineData("utf-16", true)]
    [InlineData("utf-32", true)]
    [InlineData("iso-8859-1", false)]
    public void What_is_not_changed_comes_out_byte_for_byte(string encoding, bool withMark)
    {
        Encoding stored = encoding == "utf-8" ? new UTF8Encoding(withMark) : Encoding.GetEncoding(encoding);
        string text = $"<?xml version='1.0' encoding='{encoding}'?>\r\n<!-- é -->\r\n<ServiceDefinition   name=\"S\"\r\n xmlns='http://schemas.microsoft.com/ServiceHosting/2008/10/ServiceDefinition'>\r\n\t<WorkerRole name='W'/></ServiceDefinition>";
        byte[] bytes = [.. withMark ? stored.GetPreamble() : [], .. stored.GetBytes(text)];

        Outcome shown = Csdef.Run(["show", "--format", "csdef"], bytes);
        Outcome set = Csdef.Run(["set", "role", "W", "--vm-size", "Large"], bytes);

        Assert.Equal(bytes, shown.Bytes);
        Assert.Equal(text.Replace("name='W'", "name='W' vmsize=\"Large\"", StringComparison.Ordinal), stored.GetString(set.Bytes, stored.GetPreamble().Length * (withMark ? 1 : 0), set.Bytes.Length - (withMark ? stored.GetPreamble().Length : 0)));
    }

    [Fact]
    public void Every_option_of_an_endpoint_is_written()
    {
        string text = Csdef.Pipe(
            string.Empty,
            "new S --schema-version 2015-04.2.6 --upgrade-domain-count 3 --topology-change-discovery blast",
            "add-role W --type web",
            "add-input-endpoint E --role W --protocol https --port 443 --local-port 8443 --certificate C --load-balancer-probe P --load-balancer L --idle-timeout-in-minutes 5 --load-balancer-distribution sourceip --ignore-role-instance-status true",
            "add-instance-input-endpoint I --role W --protocol tcp --local-port 10100 --public-port 10105-10109 --idle-timeout-in-minutes 4",
            "add-internal-endpoint N --role W --protocol any --port 80 --port 90-95,97");
        ServiceDefinition definition = ServiceDefinition.Parse(text);

        Assert.Equal((3, "Blast"), (definition.UpgradeDomainCount, definition.TopologyChangeDiscovery));
        InputEndpoint input = Assert.IsType<InputEndpoint>(definition.GetEndpoint("W/E"));
        Assert.Equal(("C", "P", "L", 5, "sourceIP", true), (input.Certificate, input.LoadBalancerProbe, input.LoadBalancer, input.IdleTimeoutInMinutes, input.LoadBalancerDistribution, input.IgnoreRoleInstanceStatus));
        Assert.Equal((443, 8443), (input.Port, input.LocalPort));
        Assert.Equal("10105-10109", definition.GetEndpoint("W/I").PublicPort?.Text);
        Assert.Equal("80,90-95,97", definition.GetEndpoint("W/N").Port?.Text);
    }

    [Fact]
    public void Set_rename_and_remove_change_what_they_name()
    {
        string text = Csdef.Pipe(
            Workspace.Article("scenario4-corrected"),
            "set definition --name Shop --upgrade-domain-count 4",
            "set role WebRole1 --vm-size Large --enable-native-code-execution false --execution-context elevated --startup-priority 2",
            "set endpoint HttpIn --port 8080",
            "set endpoint InternalTCP1 --role WebRole1 --protocol udp --port 7000-7005",
            "rename role WorkerRole1 Backend",
            "rename endpoint Backend/InternalTCP2 Queue",
            "remove endpoint InternalTCP4",
            "remove traffic-rule --to WorkerRole2/* --from WebRole1");
        ServiceDefinition definition = ServiceDefinition.Parse(text);

        Assert.Equal("Shop", definition.Name);
        Assert.Equal(("Large", false, "elevated", 2), (definition.Roles[0].VMSize, definition.Roles[0].EnableNativeCodeExecution, definition.Roles[0].ExecutionContext, definition.Roles[0].StartupPriority));
        Assert.Equal(8080, definition.GetEndpoint("WebRole1/HttpIn").Port);
        Assert.Equal("7000-7005", definition.GetEndpoint("WebRole1/InternalTCP1").Port?.Text);
        Assert.Equal(["Backend/Queue from WebRole1", "WorkerRole2/InternalTCP3 from Backend"], definition.TrafficRules.Select(rule => rule.ToString()));
    }

    [Fact]
    public void A_removal_warns_of_what_it_leaves_behind()
    {
        string text = Workspace.Article("scenario4-corrected");

        Assert.StartsWith(
            "csdef: warning: Endpoint 'WorkerRole1/InternalTCP2' was removed, and is still named by traffic rule destination (line ",
            Csdef.Run("remove endpoint InternalTCP2", text).Error,
            StringComparison.Ordinal);
        Assert.StartsWith("csdef: warning: Role 'WorkerRole1' was removed", Csdef.Run("remove role WorkerRole1", text).Error, StringComparison.Ordinal);
        Assert.Equal(
            "csdef: warning: No rule names WorkerRole2/InternalTCP3 any more: every role may send there now.\n",
            Csdef.Run("remove traffic-rule --to WorkerRole2/InternalTCP3", text).Error);
    }

    [Fact]
    public void A_file_is_read_and_written_in_place_or_beside()
    {
        using Workspace workspace = new();
        string text = Workspace.Article("roles");
        workspace.Write("a.csdef", text);

        Outcome beside = Csdef.Run("rename role WorkerRole1 Backend --in a.csdef --output b.csdef", folder: workspace.Folder);
        Assert.Equal((0, string.Empty, string.Empty), (beside.Code, beside.Text, beside.Error));
        Assert.Equal(text, workspace.Read("a.csdef"));
        string renamed = text.Replace("\"WorkerRole1\"", "\"Backend\"", StringComparison.Ordinal);
        Assert.Equal(renamed, workspace.Read("b.csdef"));

        Outcome inPlace = Csdef.Run("rename role WorkerRole1 Backend --in a.csdef --in-place", folder: workspace.Folder);
        Assert.Equal((0, string.Empty), (inPlace.Code, inPlace.Text));
        Assert.Equal(renamed, workspace.Read("a.csdef"));
        Assert.Equal(["a.csdef", "b.csdef"], workspace.Files());
    }

    [Fact]
    public void New_writes_a_file()
    {
        using Workspace workspace = new();

        Assert.Equal(0, Csdef.Run("new S --output sub.csdef", folder: workspace.Folder).Code);
        Assert.Equal("S", ServiceDefinition.Load(Path.Combine(workspace.Folder, "sub.csdef")).Name);
    }

    [Fact]
    public void A_rule_may_let_in_everybody_or_nobody()
    {
        string text = Csdef.Pipe(
            Workspace.Article("roles"),
            "add-traffic-rule --from-all --to WorkerRole1/InternalTCP2",
            "add-traffic-rule --from-none --to WorkerRole2/InternalTCP3 WorkerRole2/InternalTCP4");

        Assert.Equal(
            ["WorkerRole1/InternalTCP2 from every role", "WorkerRole2/InternalTCP3, WorkerRole2/InternalTCP4 from nobody"],
            ServiceDefinition.Parse(text).TrafficRules.Select(rule => rule.ToString()));
    }
}
