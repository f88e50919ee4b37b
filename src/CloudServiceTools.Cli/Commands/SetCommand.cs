using System.CommandLine;
using CloudServiceTools.Cli.Input;
using CloudServiceTools.Model;

namespace CloudServiceTools.Cli.Commands;

/// <summary><c>csdef set</c>: changes what a definition says of the service, of a role, or of an endpoint.</summary>
internal sealed class SetCommand : CsdefCommand
{
    internal SetCommand(Shell shell)
        : base(
            shell,
            "set",
            "Change what a definition says of the service, of a role, or of an endpoint.",
            "csdef set definition --upgrade-domain-count 3 --in ServiceDefinition.csdef --in-place",
            "csdef set role WebRole1 --vm-size Standard_D2_v3 --in ServiceDefinition.csdef --in-place",
            "csdef set endpoint WebRole1/HttpIn --port 8080 --in ServiceDefinition.csdef --in-place")
    {
        Add(new SetDefinitionCommand(shell));
        Add(new SetRoleCommand(shell));
        Add(new SetEndpointCommand(shell));
    }
}

/// <summary><c>csdef set definition</c>, as Set-CsDefinition.</summary>
internal sealed class SetDefinitionCommand : EditCommand
{
    private readonly Option<string> _name = Parameters.Text("--name", "NAME", "The name of the service.");
    private readonly DefinitionOptions _settings = new();

    internal SetDefinitionCommand(Shell shell)
        : base(
            shell,
            "definition",
            "Change what the definition says of the service as a whole. An empty text removes what may be missing.",
            "csdef set definition --name Shop --schema-version 2015-04.2.6 < old.csdef > new.csdef")
    {
        Add(_name);
        _settings.AddTo(this);
        Parameters.RequireOneOf(this, [.. Options]);
        Takes();
    }

    private protected override void Change(ServiceDefinition definition, ParseResult result) =>
        definition.Update(_settings.Read(result, result.Get(_name)));
}

/// <summary><c>csdef set role</c>, as Set-CsRole.</summary>
internal sealed class SetRoleCommand : EditCommand
{
    private readonly Argument<string> _name = Parameters.Name("The name of the role.");
    private readonly Option<string> _size = Parameters.Text("--vm-size", "SIZE", "The size of the virtual machines.");

    private readonly Choice<YesOrNo> _nativeCode = Parameters.YesOrNo(
        "--enable-native-code-execution", "Whether the role's program may call native code.");

    private readonly Option<string> _context = Parameters.Text(
        "--execution-context", "RIGHTS", "The rights that the role's own process runs with: limited or elevated.");

    private readonly Option<string> _priority = Parameters.Number(
        "--startup-priority", "The order of the role's startup tasks among those of its imports.");

    internal SetRoleCommand(Shell shell)
        : base(
            shell,
            "role",
            "Change what a definition says of a role. An empty text removes what may be missing.",
            "csdef set role WebRole1 --vm-size Standard_D2_v3 --in ServiceDefinition.csdef --in-place")
    {
        _name.CompletionSources.Add(Names.Roles);
        _size.CompletionSources.Add(KnownWords.VMSizes);
        Parameters.RequireOneOf(this, _size, _nativeCode, _context, _priority);
        Takes(_name, _size, _nativeCode, _context, _priority);
    }

    private protected override void Change(ServiceDefinition definition, ParseResult result)
    {
        definition.GetRole(result.GetRequiredValue(_name)).Update(new RoleSettings
        {
            VMSize = result.Get(_size),
            EnableNativeCodeExecution = result.Get(_nativeCode),
            ExecutionContext = result.Get(_context),
            StartupPriority = result.GetNumber(_priority),
        });
        Shell.Warn(KnownWords.VMSizeNotice(result.Get(_size)));
    }
}

/// <summary><c>csdef set endpoint</c>, as Set-CsEndpoint.</summary>
internal sealed class SetEndpointCommand : EditCommand
{
    private readonly EndpointName _endpoint = new();
    private readonly EndpointOptions _settings = new();

    internal SetEndpointCommand(Shell shell)
        : base(
            shell,
            "endpoint",
            "Change an endpoint. What its kind does not have is refused; an empty text removes what may be missing.",
            "csdef set endpoint WebRole1/HttpIn --port 8080 --in ServiceDefinition.csdef --in-place")
    {
        _endpoint.Offer(Names);
        Option[] settings =
        [
            _settings.Protocol,
            _settings.Port,
            _settings.LocalPort,
            _settings.PublicPort,
            _settings.Certificate,
            _settings.LoadBalancerProbe,
            _settings.LoadBalancer,
            _settings.IdleTimeout,
            _settings.Distribution,
            _settings.IgnoreStatus,
        ];
        Parameters.RequireOneOf(this, settings);
        Takes([_endpoint.Name, _endpoint.Role, .. settings]);
    }

    private protected override void Change(ServiceDefinition definition, ParseResult result) =>
        _endpoint.Find(definition, result).Update(_settings.Read(result));
}
