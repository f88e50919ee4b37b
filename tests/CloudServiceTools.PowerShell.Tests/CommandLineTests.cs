using System;
using System.Collections.Generic;
using System.IO;
using System.Linq;
using System.Management.Automation;
using System.Text;
using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Nodes;
using Xunit;

namespace CloudServiceTools.PowerShell.Tests;

/// <summary>How the outputs of a command and of cmdlets are compared.</summary>
public enum CompareAs
{
    /// <summary>A definition: the bytes of its file.</summary>
    Csdef,

    /// <summary>A configuration: the bytes of its file.</summary>
    Cscfg,

    /// <summary>Text, but for the line end that PowerShell's own writers add.</summary>
    Text,

    /// <summary>Objects: what ConvertTo-Json makes of them, whatever the order of properties.</summary>
    Json,
}

/// <summary>csdef and the cmdlets give the same on the same input, command by command.</summary>
[Collection(Session.OneAtATime)]
public sealed class CommandLineTests
{
    private const string Opening =
        "Set-Location -LiteralPath $args[0]; $all = Import-CsDefinition ./all.csdef; $conf = Import-CsConfiguration ./all.cscfg";

    /// <summary>Commands that have no cmdlet beside them.</summary>
    private static readonly string[] WithoutCmdlet = ["completion", "rules explain"];

    // In the folder: def.csdef (the article's scenario 4, with CRLF and a byte order mark), bad.csdef (its scenario 3 as
    // published), old/ and new/ with the two of them, and Cloud.cscfg, which goes with def.csdef and lacks a role.
    public static TheoryData<string, string, CompareAs, string> Table { get; } = new()
    {
        { "new", "new S --schema-version 2015-04.2.6 --upgrade-domain-count 3 --topology-change-discovery blast", CompareAs.Csdef, "New-CsDefinition S -SchemaVersion 2015-04.2.6 -UpgradeDomainCount 3 -TopologyChangeDiscovery blast" },
        { "add-role", "add-role Extra --type worker --vm-size Large --in def.csdef", CompareAs.Csdef, "$def | Add-CsRole (New-CsRole Extra -Type Worker -VMSize Large)" },
        { "add-input-endpoint", "add-input-endpoint In --role WorkerRole1 --protocol https --port 443 --local-port * --certificate C --load-balancer-probe P --load-balancer L --idle-timeout-in-minutes 10 --load-balancer-distribution sourceIP --ignore-role-instance-status true --in def.csdef", CompareAs.Csdef, "$def | Add-CsInputEndpoint In 443 -Role WorkerRole1 -Protocol https -LocalPort * -Certificate C -LoadBalancerProbe P -LoadBalancer L -IdleTimeoutInMinutes 10 -LoadBalancerDistribution sourceIP -IgnoreRoleInstanceStatus" },
        { "add-instance-input-endpoint", "add-instance-input-endpoint Each --role WebRole1 --protocol udp --local-port 10100 --public-port 10105-10109 --idle-timeout-in-minutes 5 --in def.csdef", CompareAs.Csdef, "$def | Add-CsInstanceInputEndpoint Each 10100 10105-10109 -Role WebRole1 -Protocol udp -IdleTimeoutInMinutes 5" },
        { "add-internal-endpoint", "add-internal-endpoint More --role WorkerRole2 --protocol any --port 80,90-95 --port 97 --in def.csdef", CompareAs.Csdef, "$def | Add-CsInternalEndpoint More 80,90-95,97 -Role WorkerRole2 -Protocol any" },
        { "add-site", "add-site Admin --role WebRole1 --endpoint HttpIn --physical-directory ../Admin --host-header admin.example.com --in def.csdef", CompareAs.Csdef, "$def | Add-CsSite Admin HttpIn -Role WebRole1 -PhysicalDirectory ../Admin -HostHeader admin.example.com" },
        { "add-traffic-rule", "add-traffic-rule --to WebRole1/InternalTCP1 WorkerRole1/InternalTCP2 --from WorkerRole1 WorkerRole2 --in def.csdef", CompareAs.Csdef, "$def | Add-CsTrafficRule -To WebRole1/InternalTCP1, WorkerRole1/InternalTCP2 -From WorkerRole1, WorkerRole2" },
        { "add-traffic-rule", "add-traffic-rule --to WebRole1/InternalTCP1 --from-all --in def.csdef", CompareAs.Csdef, "$def | Add-CsTrafficRule -To WebRole1/InternalTCP1 -FromAll" },
        { "add-traffic-rule", "add-traffic-rule --to WebRole1/InternalTCP1 --from-none --in def.csdef", CompareAs.Csdef, "$def | Add-CsTrafficRule -To WebRole1/InternalTCP1 -From @()" },
        { "set definition", "set definition --name Shop --schema-version 2015-04.2.6 --in def.csdef", CompareAs.Csdef, "$def | Set-CsDefinition Shop -SchemaVersion 2015-04.2.6" },
        { "set role", "set role WebRole1 --vm-size Standard_D2_v3 --enable-native-code-execution false --execution-context elevated --startup-priority 3 --in def.csdef", CompareAs.Csdef, "$def | Set-CsRole WebRole1 -VMSize Standard_D2_v3 -EnableNativeCodeExecution $false -ExecutionContext elevated -StartupPriority 3" },
        { "set endpoint", "set endpoint HttpIn --protocol https --port 443 --certificate C --in def.csdef", CompareAs.Csdef, "$def | Set-CsEndpoint HttpIn -Protocol https -Port 443 -Certificate C" },
        { "set endpoint", "set endpoint InternalTCP3 --role WorkerRole2 --port 8995-8999 --in def.csdef", CompareAs.Csdef, "$def | Set-CsEndpoint InternalTCP3 -Role WorkerRole2 -Port 8995-8999" },
        { "rename role", "rename role WorkerRole1 Backend --in def.csdef", CompareAs.Csdef, "$def | Rename-CsRole WorkerRole1 Backend" },
        { "rename endpoint", "rename endpoint WebRole1/HttpIn Front --in def.csdef", CompareAs.Csdef, "$def | Rename-CsEndpoint WebRole1/HttpIn Front" },
        { "remove role", "remove role WorkerRole2 --in def.csdef", CompareAs.Csdef, "$def | Remove-CsRole WorkerRole2" },
        { "remove endpoint", "remove endpoint InternalTCP4 --in def.csdef", CompareAs.Csdef, "$def | Remove-CsEndpoint InternalTCP4" },
        { "remove traffic-rule", "remove traffic-rule --to WorkerRole2/* --from WebRole1 --in def.csdef", CompareAs.Csdef, "$def | Remove-CsTrafficRule -To WorkerRole2/* -From WebRole1" },
        { "remove traffic-rule", "remove traffic-rule --to WorkerRole[1-2]/InternalTCP? --in def.csdef", CompareAs.Csdef, "$def | Remove-CsTrafficRule -To 'WorkerRole[1-2]/InternalTCP?'" },
        { "show", "show def.csdef --format json", CompareAs.Json, "$def" },
        { "show", "show def.csdef --format csdef", CompareAs.Csdef, "$def" },
        { "fix", "fix bad.csdef", CompareAs.Csdef, "$bad | Repair-CsDefinition" },
        { "fix", "fix bad.csdef --include-rule CSD1010", CompareAs.Csdef, "$bad | Repair-CsDefinition -IncludeRule CSD1010" },
        { "check", "check def.csdef --format json", CompareAs.Json, "Invoke-CsAnalyzer ./def.csdef" },
        { "check", "check . --recurse --with-configuration --severity warning --exclude-rule CSD6,CSD1010 --target extended-support --format json", CompareAs.Json, "Invoke-CsAnalyzer . -Recurse -WithConfiguration -Severity Warning -ExcludeRule CSD6, CSD1010 -Target ExtendedSupport" },
        { "check", "check bad.csdef --configuration Cloud.cscfg --include-suppressed --format json", CompareAs.Json, "Invoke-CsAnalyzer ./bad.csdef -Configuration (Import-CsConfiguration ./Cloud.cscfg) -IncludeSuppressed" },
        { "check", "check bad.csdef def.csdef --format sarif", CompareAs.Text, "Invoke-CsAnalyzer ./bad.csdef, ./def.csdef | ConvertTo-CsReport Sarif" },
        { "check", "check bad.csdef def.csdef --format junit --fail-on warning", CompareAs.Text, "Invoke-CsAnalyzer ./bad.csdef, ./def.csdef | ConvertTo-CsReport JUnit" },
        { "check", "check bad.csdef def.csdef --format markdown", CompareAs.Text, "Invoke-CsAnalyzer ./bad.csdef, ./def.csdef | ConvertTo-CsReport Markdown" },
        { "reach", "reach def.csdef --format json", CompareAs.Json, "$def | Get-CsReachability" },
        { "reach", "reach def.csdef --from W*1 --to InternalTCP2 --to WorkerRole2/* --denied --format json", CompareAs.Json, "$def | Get-CsReachability W*1 InternalTCP2, WorkerRole2/* -Denied" },
        { "reach", "reach def.csdef --internet --allowed", CompareAs.Text, "($def | Get-CsReachability -Internet -Allowed).Explanation -join \"`n\"" },
        { "reach", "reach def.csdef --format matrix", CompareAs.Text, "($def | Get-CsReachability -Matrix).Text" },
        { "diff", "diff def.csdef bad.csdef --format json", CompareAs.Json, "Compare-CsDefinition ./def.csdef ./bad.csdef" },
        { "diff", "diff old new --format markdown", CompareAs.Text, "Compare-CsDefinition ./old ./new | ConvertTo-CsReport Markdown" },
        { "diff", "diff def.csdef bad.csdef --reachability --format json", CompareAs.Json, "Compare-CsDefinition ./def.csdef ./bad.csdef -Reachability" },
        { "draw", "draw def.csdef", CompareAs.Text, "$def | ConvertTo-CsDiagram" },
        { "draw", "draw def.csdef --format dot --include-imported", CompareAs.Text, "$def | ConvertTo-CsDiagram Dot -IncludeImported" },
        { "draw", "draw def.csdef --format svg", CompareAs.Text, "$def | ConvertTo-CsDiagram Svg" },
        { "rules", "rules --format json", CompareAs.Json, "Get-CsAnalyzerRule" },
        { "rules", "rules CSD4 RedundantRule --severity warning --format json", CompareAs.Json, "Get-CsAnalyzerRule CSD4, RedundantRule -Severity Warning" },
    };

    /// <summary>What changes items, kind by kind.</summary>
    public static TheoryData<string, CompareAs, string> Changes { get; } = new(ItemCommandRows.Changes.Select(row => (
        row.Script.Contains("$conf", StringComparison.Ordinal)
            ? ($"{row.Line} --in all.cscfg", CompareAs.Cscfg, row.Script)
            : ($"{row.Line} --in all.csdef", CompareAs.Csdef, row.Script))));

    /// <summary>What lists items, kind by kind.</summary>
    public static TheoryData<string, string, string> Lists { get; } = new(ItemCommandRows.Lists);

    [Theory]
    [MemberData(nameof(Changes))]
    public void A_command_changes_an_item_as_the_cmdlets_do(string line, CompareAs comparison, string script) =>
        A_command_gives_what_the_cmdlets_give(line.Split(' ')[0], line, comparison, script);

    [Theory]
    [MemberData(nameof(Lists))]
    public void A_command_lists_what_the_cmdlets_give(string kind, string script, string properties)
    {
        string folder = WithoutLinks(Directory.CreateTempSubdirectory("csdef-").FullName);
        try
        {
            ItemCommandRows.Prepare(folder);
            string file = script.StartsWith("$conf", StringComparison.Ordinal) ? "all.cscfg" : "all.csdef";
            byte[] output = Csdef.Run(folder, ["list", kind, file, "--format", "json"], [0]);
            using Session session = new();
            session.Run(Opening, folder);
            string[] names = properties.Split(' ');
            string wanted = RunAll(session, $"ConvertTo-Json -InputObject @({script} | Select-Object {string.Join(", ", names)}) -Depth 20 -EnumsAsStrings").Single().ToString();
            using JsonDocument expected = JsonDocument.Parse(wanted);
            using JsonDocument actual = JsonDocument.Parse(output);
            Assert.NotEqual(0, actual.RootElement.GetArrayLength());
            Assert.Equal(
                expected.RootElement.EnumerateArray().Select(item => string.Join(", ", names.Select(name => item.GetProperty(name).GetRawText().Replace(" ", string.Empty, StringComparison.Ordinal).ReplaceLineEndings(string.Empty)))),
                actual.RootElement.EnumerateArray().Select(item => string.Join(", ", names.Select(name => item.GetProperty(name).GetRawText().Replace(" ", string.Empty, StringComparison.Ordinal).ReplaceLineEndings(string.Empty)))));
            Assert.Subset(
                new HashSet<string>([.. names, "Port", "LocalPort", "PublicPort", "File", "Line", "Column"]),
                actual.RootElement[0].EnumerateObject().Select(property => property.Name).ToHashSet());
        }
        finally
        {
            Directory.Delete(folder, recursive: true);
        }
    }

    [Theory]
    [MemberData(nameof(Table))]
    public void A_command_gives_what_the_cmdlets_give(string command, string line, CompareAs comparison, string script)
    {
        Assert.StartsWith(command, line, StringComparison.Ordinal);
        string folder = WithoutLinks(Directory.CreateTempSubdirectory("csdef-").FullName);
        try
        {
            Prepare(folder);
            byte[] output = Csdef.Run(folder, line.Split(' '), [0, 1]);
            using Session session = new();
            session.Run(Opening + "; $def = Import-CsDefinition ./def.csdef; $bad = Import-CsDefinition ./bad.csdef", folder);
            switch (comparison)
            {
                case CompareAs.Csdef:
                    RunAll(session, $"& {{ {script} }} | Export-CsDefinition ./cmdlets.csdef");
                    Assert.Equal(File.ReadAllBytes(Path.Combine(folder, "cmdlets.csdef")), output);
                    break;
                case CompareAs.Cscfg:
                    RunAll(session, $"& {{ {script} }} | Export-CsConfiguration ./cmdlets.cscfg");
                    Assert.Equal(File.ReadAllBytes(Path.Combine(folder, "cmdlets.cscfg")), output);
                    break;
                case CompareAs.Text:
                    Assert.Equal($"{RunAll(session, script).Single()}\n", Encoding.UTF8.GetString(output));
                    break;
                default:
                    // csdef has paths inside the current folder relative to it, as its users give them.
                    string start = JsonEncodedText.Encode(folder + Path.DirectorySeparatorChar, JavaScriptEncoder.UnsafeRelaxedJsonEscaping).ToString();
                    string wanted = RunAll(session, $"ConvertTo-Json -InputObject ({AsJson(script)}) -Depth 20 -EnumsAsStrings").Single().ToString()
                        .Replace(start, string.Empty, StringComparison.Ordinal);
                    using (JsonDocument expected = JsonDocument.Parse(WithPlainPorts(JsonNode.Parse(wanted))!.ToJsonString()))
                    using (JsonDocument actual = JsonDocument.Parse(output))
                    {
                        Assert.True(JsonElement.DeepEquals(expected.RootElement, actual.RootElement), $"{wanted}\n\n{Encoding.UTF8.GetString(output)}");
                    }

                    break;
            }
        }
        finally
        {
            Directory.Delete(folder, recursive: true);
        }
    }

    [Fact]
    public void Every_command_is_in_the_table()
    {
        List<string> commands = [];
        foreach (string command in Suggestions("csdef "))
        {
            string[] below = [.. Suggestions($"csdef {command} ").Where(word => !word.StartsWith("CSD", StringComparison.Ordinal))];
            bool isGroup = command is "add" or "set" or "rename" or "remove" or "list";
            commands.AddRange(isGroup ? below.Select(word => $"{command} {word}") : command == "rules" ? [command, "rules explain"] : [command]);
        }

        Assert.Equal(
            commands.Except(WithoutCmdlet).Order(StringComparer.Ordinal),
            Table.Select(row => row.Data.Item1)
                .Concat(Changes.Select(row => string.Join(' ', row.Data.Item1.Split(' ').Take(2))))
                .Concat(Lists.Select(row => $"list {row.Data.Item1}"))
                .Distinct()
                .Order(StringComparer.Ordinal));
    }

    /// <summary>
    /// A path as a process sees it that starts there: the folder for temporary files is behind a link on macOS, and a
    /// PowerShell session keeps the link in its paths.
    /// </summary>
    private static string WithoutLinks(string path) => path[Path.GetPathRoot(path)!.Length..]
        .Split(Path.DirectorySeparatorChar)
        .Aggregate(Path.GetPathRoot(path)!, (folder, name) =>
        {
            string next = Path.Combine(folder, name);
            return Directory.ResolveLinkTarget(next, returnFinalTarget: true)?.FullName ?? next;
        });

    /// <summary>Ports are objects for ConvertTo-Json; csdef writes the number of one port, and the text of others.</summary>
    private static JsonNode? WithPlainPorts(JsonNode? node) => node switch
    {
        null => null,
        JsonObject ports when ports.ContainsKey("Ranges") => (ports["Number"] ?? ports["Text"])!.DeepClone(),
        JsonObject item => new JsonObject(item.Select(property => KeyValuePair.Create(property.Key, WithPlainPorts(property.Value)))),
        JsonArray items => new JsonArray([.. items.Select(WithPlainPorts)]),
        _ => node.DeepClone(),
    };

    /// <summary>One definition is an object; findings and their like are always a list.</summary>
    private static string AsJson(string script) => script == "$def" ? script : $"@({script})";

    private static IReadOnlyList<PSObject> RunAll(Session session, string script)
    {
        IReadOnlyList<PSObject> output = session.Run(script, out IReadOnlyList<ErrorRecord> errors);
        Assert.Empty(errors);
        return output;
    }

    private static void Prepare(string folder)
    {
        ItemCommandRows.Prepare(folder);
        string article = Path.Combine(Session.Repository, "tests", "Pester", "Article");
        string text = File.ReadAllText(Path.Combine(article, "scenario4-corrected.csdef")).ReplaceLineEndings("\r\n");
        File.WriteAllText(Path.Combine(folder, "def.csdef"), text, new UTF8Encoding(encoderShouldEmitUTF8Identifier: true));
        File.Copy(Path.Combine(article, "scenario3-as-published.csdef"), Path.Combine(folder, "bad.csdef"));
        File.WriteAllText(
            Path.Combine(folder, "Cloud.cscfg"),
            "<ServiceConfiguration serviceName=\"MyService\" xmlns=\"http://schemas.microsoft.com/ServiceHosting/2008/10/ServiceConfiguration\"><Role name=\"WebRole1\"><Instances count=\"2\" /></Role></ServiceConfiguration>");
        foreach ((string side, string file) in new[] { ("old", "def.csdef"), ("new", "bad.csdef") })
        {
            Directory.CreateDirectory(Path.Combine(folder, side));
            File.Copy(Path.Combine(folder, file), Path.Combine(folder, side, "service.csdef"));
        }
    }

    private static IEnumerable<string> Suggestions(string line) => Encoding.UTF8
        .GetString(Csdef.Run(Path.GetTempPath(), [$"[suggest:{line.Length}]", line], [0]))
        .Split('\n', StringSplitOptions.RemoveEmptyEntries)
        .Select(word => word.Trim())
        .Where(word => char.IsLetter(word[0]));
}
