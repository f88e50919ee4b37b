using System.CommandLine;
using CloudServiceTools.Cli.Input;
using CloudServiceTools.Model;

namespace CloudServiceTools.Cli.Commands;

/// <summary><c>csdef new</c>, as New-CsDefinition: makes a service definition.</summary>
internal sealed class NewCommand : CsdefCommand
{
    private readonly Argument<string> _name = Parameters.Name("The name of the service.");
    private readonly DefinitionOptions _settings = new();
    private readonly DocumentFiles _files;

    internal NewCommand(Shell shell)
        : base(
            shell,
            "new",
            "Make a service definition.",
            "csdef new MyService --output ServiceDefinition.csdef",
            "csdef new MyService | csdef add-role WorkerRole1 --type worker")
    {
        _files = new DocumentFiles(shell, DocumentSource.Definition);
        Add(_name);
        _settings.AddTo(this);
        _files.AddOutputTo(this);
        Runs();
    }

    private protected override ExitCode Run(ParseResult result)
    {
        ServiceDefinition definition = ServiceDefinition.Create(result.GetRequiredValue(_name));
        definition.Update(_settings.Read(result));
        _files.Write(definition, result);
        return ExitCode.Success;
    }
}

/// <summary>The options of what a definition says of the service as a whole.</summary>
internal sealed class DefinitionOptions
{
    private readonly Option<string> _schemaVersion =
        Parameters.Text("--schema-version", "VERSION", "The version of the schema, such as 2015-04.2.6.");

    private readonly Option<string> _upgradeDomainCount =
        Parameters.Number("--upgrade-domain-count", "Over how many upgrade domains instances are spread.");

    private readonly Option<string> _topologyChangeDiscovery = Parameters.Text(
        "--topology-change-discovery", "HOW", "How instances learn of a change of topology: UpgradeDomainWalk or Blast.");

    internal void AddTo(Command command)
    {
        _schemaVersion.CompletionSources.Add(KnownWords.SchemaVersions);
        command.Add(_schemaVersion);
        command.Add(_upgradeDomainCount);
        command.Add(_topologyChangeDiscovery);
    }

    internal DefinitionSettings Read(ParseResult result, string? name = null) => new()
    {
        Name = name,
        SchemaVersion = result.Get(_schemaVersion),
        UpgradeDomainCount = result.GetNumber(_upgradeDomainCount),
        TopologyChangeDiscovery = result.Get(_topologyChangeDiscovery),
    };
}
