using System;
using System.IO;
using System.Text;
using Xunit;

namespace CloudServiceTools.Cli.Tests;

/// <summary>Whatever is wrong: one clear line, the right exit code, and every file as it was.</summary>
public sealed class BadInputTests
{
    private const string Definition =
        "<ServiceDefinition name=\"S\" xmlns=\"http://schemas.microsoft.com/ServiceHosting/2008/10/ServiceDefinition\">\n  <WorkerRole name=\"W\">\n    <Endpoints>\n      <InputEndpoint name=\"E\" protocol=\"tcp\" port=\"80\" />\n    </Endpoints>\n  </WorkerRole>\n</ServiceDefinition>\n";

    public static TheoryData<string, string> Files { get; } = new()
    {
        // Files: a is a definition, broken is not well-formed, other has another root, empty has nothing, c is a configuration, cut.csdef half a definition, none has no role, p.cspkg is a package, folder is one.
        { "show missing", "error CsFileNotFound: There is no file 'missing'." },
        { "show folder", "error CsFileUnreadable: 'folder' is a folder, not a file." },
        { "show broken", "broken:1:22: error CsMalformedXml: This is not well-formed XML:" },
        { "show empty", "empty:1:1: error CsMalformedXml: There is no XML to read: the text is empty." },
        { "show other", "other:1:1: error CsNotADefinition:" },
        { "show p.cspkg", "p.cspkg:1:1: error CsMalformedXml: This is a zip archive, such as a package (.cspkg), not XML. Give the definition (.csdef) or configuration (.cscfg) that the package was made from." },
        { "reach p.cspkg", "p.cspkg:1:1: error CsMalformedXml: This is a zip archive, such as a package (.cspkg), not XML." },
        { "draw p.cspkg", "p.cspkg:1:1: error CsMalformedXml: This is a zip archive, such as a package (.cspkg), not XML." },
        { "diff a p.cspkg", "p.cspkg:1:1: error CsMalformedXml: This is a zip archive, such as a package (.cspkg), not XML." },
        { "fix p.cspkg", "p.cspkg:1:1: error CsMalformedXml: This is a zip archive, such as a package (.cspkg), not XML." },
        { "rename role W X --in p.cspkg", "p.cspkg:1:1: error CsMalformedXml: This is a zip archive, such as a package (.cspkg), not XML." },
        { "rename role W X --in missing --in-place", "error CsFileNotFound: There is no file" },
        { "rename role W X --in folder --in-place", "error CsFileUnreadable:" },
        { "rename role W X --in broken --in-place", "broken:1:22: error CsMalformedXml:" },
        { "rename role Z X --in a --in-place", "a: error CsRoleNotFound: " },
        { "rename role W X: --in a --in-place", "error CsInvalidName: " },
        { "set endpoint W/E --port 99999 --in a --in-place", "error CsInvalidPort: " },
        { "set endpoint W/E --port x --in a --in-place", "error CsInvalidPort: " },
        { "set endpoint W/Q --port 1 --in a --in-place", "a:2:3: error CsEndpointNotFound: " },
        { "set role W --startup-priority x --in a --in-place", "error: 'x' is not a value of --startup-priority: give a whole number. See 'csdef set role --help'." },
        { "set endpoint W/E --idle-timeout-in-minutes 4.5 --in a --in-place", "error: '4.5' is not a value of --idle-timeout-in-minutes: give a whole number." },
        { "set role W --enable-native-code-execution yes --in a --in-place", "error: 'yes' is not a value of --enable-native-code-execution. Known: true, false." },
        { "set role W --vm-size --in a --in-place", "error: --vm-size needs a value, and '--in' is an option: write --vm-size SIZE. See 'csdef set role --help'." },
        { "set role W --in a --vm-size --in-place", "error: --vm-size needs a value, and '--in-place' is an option: write --vm-size SIZE." },
        { "fix a --in-place=false", "error: --in-place takes no value: leave '=false' out. See 'csdef fix --help'." },
        { "check a --recurse:true", "error: --recurse takes no value: leave ':true' out." },
        { "add-role W --type worker --in a --in-place", "a:2:3: error CsRoleExists: " },
        { "add-role V --type other --in a --in-place", "error: 'other' is not a value of --type. Known: web, worker." },
        { "add-role V --type worker --in a --in-place --output b", "error: --in-place and --output exclude each other" },
        { "add-role V --type worker --in-place", "error: --in-place needs the file" },
        { "add-role V --type worker --in a --output folder", "error CsFileUnwritable: 'folder' cannot be written: it is a folder." },
        { "add-role V --type worker --in a --output nowhere/b", "error CsFileUnwritable: 'nowhere/b' cannot be written: there is no folder" },
        { "add-role V --type worker --in a --output other", "error CsFileExists: The file 'other' already exists. Choose another path, or allow the file to be replaced with --force." },
        { "set role W --vm-size Small --in none", "none: error CsRoleNotFound: Service 'N' has no role 'W'. There is no role yet: add one first with csdef add-role." },
        { "add-internal-endpoint E --role W --protocol tcp --in a --in-place", "a:4:7: error CsEndpointExists: " },
        { "add-traffic-rule --to W/E --from W --in a --in-place", "a:4:7: error CsEndpointNotInternal: " },
        { "add-traffic-rule --to W/E --in a --in-place", "error: Give one of --from ROLE, --from-all and --from-none." },
        { "remove role Z --in a --in-place", "a: error CsRoleNotFound: " },
        { "remove traffic-rule --to W/Q --in a --in-place", "a:2:3: error CsEndpointNotFound: " },
        { "check missing", "error CsFileNotFound: There is no file 'missing'." },
        { "check folder", "error: There is no service definition (.csdef) in 'folder': give --recurse to look below it." },
        { "check nothing*", "error: No file matches 'nothing*'." },
        { "check a --include-rule CSD9", "error CsRuleNotFound: There is no analyzer rule 'CSD9'." },
        { "check a --configuration missing", "error CsFileNotFound: " },
        { "check a --configuration a", "a:1:1: error CsNotAConfiguration: " },
        { "check a --output folder", "error CsFileUnwritable: " },
        { "check a --output a", "error CsFileExists: 'a' is a service definition or configuration, which a report or diagram does not replace. Choose another path." },
        { "check a --format sarif --output a", "error CsFileExists: 'a' is " },
        { "check . --output cut.csdef", "error CsFileExists: 'cut.csdef' is " },
        { "check a -o c", "error CsFileExists: 'c' is " },
        { "reach a -o a", "error CsFileExists: 'a' is " },
        { "diff a a -o a", "error CsFileExists: 'a' is " },
        { "show a -f csdef -o c", "error CsFileExists: The file 'c' already exists. Choose another path" },
        { "show a -f json -o a", "error CsFileExists: 'a' is " },
        { "draw a -f svg -o a", "error CsFileExists: 'a' is " },
        { "rules -o a", "error CsFileExists: 'a' is " },
        { "check a --format xml", "error: 'xml' is not a value of --format. Known: text, json, jsonl, sarif, junit, markdown. See 'csdef check --help'." },
        { "check a --format jsn", "error: 'jsn' is not a value of --format. Did you mean 'json'? See 'csdef check --help'." },
        { "check a --target extended", "error: 'extended' is not a value of --target. Known: any, extended-support." },
        { "reach a --quiet", "error: --quiet leaves nothing but the exit code: give --expect, which makes it an answer." },
        { "reach a --expect denied --quiet --output b", "error: --quiet and --output exclude each other" },
        { "diff a a -q -o b", "error: --quiet and --output exclude each other" },
        { "fix broken --in-place", "broken:1:22: error CsMalformedXml:" },
        { "fix --in-place", "error: --in-place needs the file" },
        { "fix a other", "error: Several files are fixed with --in-place, or looked at with --dry-run or --check: give one of them." },
        { "reach missing", "error CsFileNotFound: " },
        { "reach a --from Z", "a: error CsRoleNotFound: " },
        { "reach a --to W/Q", "a:2:3: error CsEndpointNotFound: " },
        { "rules CSD9", "error CsRuleNotFound: " },
        { "rules explain CSD99", "error CsRuleNotFound: " },
        { "set role W --in a --in-place", "error: There is nothing to set: give one of --vm-size, --enable-native-code-execution, --startup-priority, --execution-context. See 'csdef set role --help'." },
        { "set endpoint W/E --in a --in-place", "error: There is nothing to set: give one of --protocol, " },
        { "set definition --in a --in-place", "error: There is nothing to set: give one of --name, " },
        { "show brokn", "error CsFileNotFound: There is no file 'brokn'. Did you mean 'broken'?" },
        { "show cut.csdf", "error CsFileNotFound: There is no file 'cut.csdf'. Did you mean 'cut.csdef'?" },
        { "show cut", "error CsFileNotFound: There is no file 'cut'. Did you mean 'cut.csdef'?" },
        { "show nosuch.csdef", "error CsFileNotFound: There is no file 'nosuch.csdef'. Check the path." },
        { "chekc a", "error: There is no command 'chekc'. Did you mean 'check'? See 'csdef --help'." },
        { "lint a", "error: There is no command 'lint'. Did you mean 'check'? See 'csdef --help'." },
        { "Validate a", "error: There is no command 'Validate'. Did you mean 'check'? See 'csdef --help'." },
        { "explain CSD4002", "error: There is no command 'explain'. Did you mean 'rules explain'? See 'csdef --help'." },
        { "add-binding B --site Web", "error: There is no command 'add-binding'. Did you mean 'add binding'? See 'csdef --help'." },
        { "add access-control-rule first --access-control A --action deny --remote-subnet Office --in c", "error: 'first' is not a whole number: give the number of the rule." },
        { "add endpoint-acl Http --access-control A --in c", "error: 'Http' does not name an endpoint of a role: write it as Role" },
        { "set configuration --in a --os-family 7", "a:1:1: error CsNotAConfiguration: The root element is 'ServiceDefinition', not 'ServiceConfiguration'. " },
        { "add setting-value A --role W --value B service.cscfg", "error: 'service.cscfg' has no option before it: write --in service.cscfg to read the configuration from there." },
        { "remove-role W", "error: There is no command 'remove-role'. Did you mean 'remove role'? See 'csdef --help'." },
        { "remove-traffic-rule --to W/E", "error: There is no command 'remove-traffic-rule'. Did you mean 'remove traffic-rule'? See 'csdef --help'." },
        { "remove-rule --to W/E", "error: There is no command 'remove-rule'. Did you mean 'remove traffic-rule'? See 'csdef --help'." },
        { "Set-Role W", "error: There is no command 'Set-Role'. Did you mean 'set role'? See 'csdef --help'." },
        { "remove-roel W", "error: There is no command 'remove-roel'. Did you mean 'remove'? See 'csdef --help'." },
        { "qwertz a", "error: There is no command 'qwertz'. See 'csdef --help'." },
        { "remove rule --in a --in-place", "error: There is no command 'rule'. Did you mean 'remove traffic-rule'? See 'csdef remove --help'." },
        { "show https://example.org/a.csdef", "error: 'https://example.org/a.csdef' is a URL, and csdef reads and writes files: download it, or give the path of a file." },
        { "check a HTTPS://example.org/a.csdef", "error: 'HTTPS://example.org/a.csdef' is a URL" },
        { "check a --configuration file:///a.cscfg", "error: 'file:///a.cscfg' is a URL" },
        { "diff a ssh+git://example.org/a", "error: 'ssh+git://example.org/a' is a URL" },
        { "check a -o https://example.org/report", "error: 'https://example.org/report' is a URL" },
        { "show a://b", "error CsFileNotFound: There is no file 'a:/b'." },
        { "show nowhere/x://b", "error CsFileNotFound: There is no file 'nowhere/x:/b'." },
        { "remove roel W --in a --in-place", "error: There is no command 'roel'. Known: role, load-balancer-probe, traffic-rule, endpoint, site, " },
        { "remove traffic --in a --in-place", "error: There is no command 'traffic'. Did you mean 'traffic-rule'?" },
        { "add-role V --type worker ServiceDefinition.csdef", "error: 'ServiceDefinition.csdef' has no option before it: write --in ServiceDefinition.csdef to read the definition from there." },
        { "new S --out b", "error: There is no option '--out'. Did you mean '--output'? See 'csdef new --help'." },
        { "rules explain 4002", "error CsRuleNotFound: There is no analyzer rule '4002'. Did you mean 'CSD4002'?" },
        { "rules redundant", "error CsRuleNotFound: There is no analyzer rule 'redundant'. Did you mean 'RedundantRule'?" },
        { "rules explain ROLEname", "error CsRuleNotFound: There is no analyzer rule 'ROLEname'. Did you mean 'RoleNameCharacters'?" },
        { "check a --include-rule probe", "error CsRuleNotFound: There is no analyzer rule 'probe'. Did you mean one of DuplicateProbe, UnknownProbe, ProbeTimeout, ProbePath?" },
        { "rules 300", "error CsRuleNotFound: There is no analyzer rule '300'. Did you mean one of CSD3001, CSD3002, CSD3003, CSD3004, CSD3005, CSD3006, CSD3007, CSD3008 and 1 more?" },
        { "rules e", "error CsRuleNotFound: There is no analyzer rule 'e'. See the list of rules." },
        { "rules CSD4020", "error CsRuleNotFound: There is no analyzer rule 'CSD4020'. Did you mean 'CSD4002'?" },
        { "chek a", "error: There is no command 'chek'. Did you mean 'check'? See 'csdef --help'." },
        { "set rol W", "error: There is no command 'rol'. Did you mean 'role'? See 'csdef set --help'." },
        { "check a --recurs", "error: There is no option '--recurs'. Did you mean '--recurse'? See 'csdef check --help'." },
        { "show a b", "error: Unrecognized command or argument 'b'." },
        { "completion tcsh", "error: 'tcsh' is no shell that csdef knows: give one of bash, zsh, fish, pwsh. See 'csdef completion --help'." },
        { "add-rol V --type worker", "error: There is no command 'add-rol'. Did you mean 'add-role'? See 'csdef --help'." },
        { "set rol W --vm-size Small", "error: There is no command 'rol'. Did you mean 'role'? See 'csdef set --help'." },
        { "--in a add-role V --type worker", "error: '--in' stands before its command: write it behind 'csdef add-role'. See 'csdef add-role --help'." },
        { "check a --frmat=json", "error: There is no option '--frmat'. Did you mean '--format'? See 'csdef check --help'." },
        { "check --recurs -- a", "error: There is no option '--recurs'. Did you mean '--recurse'? See 'csdef check --help'." },
    };

    public static TheoryData<string, string, string> Input { get; } = new()
    {
        { "show", "", "error CsFileUnreadable: There is nothing to read: the input is empty." },
        { "check", "", "error CsFileUnreadable: There is nothing to read: the input is empty." },
        { "list role-configuration", "", "error CsFileUnreadable: There is nothing to read: the input is empty." },
        { "rename role W X --in - --in-place", Definition, "error: --in-place needs the file: give it with --in FILE." },
        { "fix -", "", "error CsFileUnreadable: There is nothing to read: the input is empty." },
        { "show", " \r\n", "stdin:1:1: error CsMalformedXml: There is no XML to read: the text is empty." },
        { "show", "a.csdef", "stdin:1:1: error CsMalformedXml: 'a.csdef' is the path of a file, and the text of a file is needed. Read the file: give its path as an argument." },
        { "reach", "<a", "stdin:1:1: error CsMalformedXml: " },
        { "rename role W X", "<a/>", "stdin:1:1: error CsNotADefinition: " },
    };

    [Theory]
    [MemberData(nameof(Files))]
    public void A_file_or_name_that_cannot_be_is_one_line_and_changes_nothing(string line, string problem)
    {
        using Workspace workspace = new();
        workspace.Write("a", Definition);
        workspace.Write("broken", "<ServiceDefinition>\n<".Replace("\n", " ", StringComparison.Ordinal));
        workspace.Write("other", "<Other />");
        workspace.Write("empty", string.Empty);
        workspace.Write("c", "<?xml version=\"1.0\"?><!-- c --><ServiceConfiguration />");
        workspace.Write("cut.csdef", "<ServiceDefin");
        workspace.Write("p.cspkg", "PK\u0003\u0004\u0014\0");
        workspace.Write("none", "<ServiceDefinition name=\"N\" />");
        Directory.CreateDirectory(Path.Combine(workspace.Folder, "folder"));
        string[] before = workspace.Files();

        Outcome outcome = Csdef.Run(line, folder: workspace.Folder);

        Assert.Equal(2, outcome.Code);
        Assert.StartsWith(
            "csdef: " + problem.Replace('/', Path.DirectorySeparatorChar),
            outcome.Error,
            StringComparison.Ordinal);
        Assert.Equal(1, outcome.Error.Split('\n').Length - 1);
        Assert.Empty(outcome.Text);
        Assert.Equal(before, workspace.Files());
        Assert.Equal(Definition, workspace.Read("a"));
    }

    [Theory]
    [MemberData(nameof(Input))]
    public void Input_that_is_no_definition_is_one_line(string line, string input, string problem)
    {
        Outcome outcome = Csdef.Run(line, input);

        Assert.Equal(2, outcome.Code);
        Assert.StartsWith("csdef: " + problem, outcome.Error, StringComparison.Ordinal);
        Assert.Equal(1, outcome.Error.Split('\n').Length - 1);
        Assert.Empty(outcome.Text);
    }

    /// <summary>.NET takes an empty path for the folder, and check would find nothing in it.</summary>
    [Theory]
    [InlineData("show", "")]
    [InlineData("check", "")]
    [InlineData("check", "--configuration", "", "a")]
    [InlineData("check", "a", "--output", "")]
    [InlineData("fix", "")]
    [InlineData("reach", "")]
    [InlineData("diff", "a", "")]
    [InlineData("diff", "a", "a", "--output", "")]
    [InlineData("draw", "a", "--output", "")]
    [InlineData("new", "S", "--output", "")]
    [InlineData("rename", "role", "W", "X", "--in", "")]
    public void A_variable_that_nobody_set_is_no_path(params string[] args)
    {
        using Workspace workspace = new();
        workspace.Write("a", Definition);

        Outcome outcome = Csdef.Run(args, [], workspace.Folder);

        Assert.Equal((2, "csdef: error: An empty text is no path: name a file, or leave it out.\n"), (outcome.Code, outcome.Error));
        Assert.Equal(["a"], workspace.Files());
    }

    [Theory]
    [InlineData("show")]
    [InlineData("check")]
    [InlineData("fix")]
    [InlineData("reach")]
    [InlineData("rename role A B")]
    public void Nobody_is_made_to_type_a_definition(string line)
    {
        Outcome outcome = Csdef.Run(line.Split(' '), [], isInputTerminal: true);

        Assert.Equal(2, outcome.Code);
        Assert.Equal("csdef: error: There is no definition: name a file, or send one through a pipe.\n", outcome.Error);
    }

    [Fact]
    public void A_file_that_is_not_well_formed_is_a_finding_of_check()
    {
        using Workspace workspace = new();
        workspace.Write("broken.csdef", "<ServiceDefinition");

        Outcome outcome = Csdef.Run("check broken.csdef", folder: workspace.Folder);

        Assert.Equal(1, outcome.Code);
        Assert.StartsWith("broken.csdef(1,19): error CSD1000: ", outcome.Text, StringComparison.Ordinal);
    }

    [Fact]
    public void One_bad_file_does_not_stop_the_others()
    {
        using Workspace workspace = new();
        workspace.Write("a.csdef", Definition);
        workspace.Write("b.csdef", Definition);

        Outcome outcome = Csdef.Run("check a.csdef missing.csdef b.csdef --severity error", folder: workspace.Folder);

        Assert.Equal(2, outcome.Code);
        Assert.Equal("No findings in 2 files. 1 file could not be read.\n", outcome.Text);
        Assert.Contains("missing.csdef", outcome.Error, StringComparison.Ordinal);
    }

    [Fact]
    public void A_text_that_claims_another_encoding_is_refused()
    {
        Outcome outcome = Csdef.Run(["show"], Encoding.UTF8.GetBytes("<?xml version='1.0' encoding='klingon'?><ServiceDefinition/>"));

        Assert.Equal(2, outcome.Code);
        Assert.StartsWith("csdef: stdin:1:1: error CsUnsupportedEncoding: ", outcome.Error, StringComparison.Ordinal);
    }
}
