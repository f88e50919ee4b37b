using System.Linq;
using System.Management.Automation;
using CloudServiceTools.Errors;
using CloudServiceTools.Model;
using CloudServiceTools.PowerShell.Completion;
using CloudServiceTools.Runtime;
using CloudServiceTools.Service;
using CloudServiceTools.Traffic;

namespace CloudServiceTools.PowerShell.Commands.Runtime;

/// <summary>New-CsRoleEnvironment: shows what an instance of a service sees at run time.</summary>
[Cmdlet(VerbsCommon.New, "CsRoleEnvironment", HelpUri = ProjectAddress.CmdletPages + "New-CsRoleEnvironment.md")]
[OutputType(typeof(RoleEnvironment))]
public sealed class NewCsRoleEnvironmentCommand : CsCommand
{
    private readonly RoleEnvironmentSettings _settings = new();
    private InstanceCountTable _counts = null!;

    /// <summary>The definition.</summary>
    [Parameter(Mandatory = true, Position = 0, ValueFromPipeline = true)]
    [DefinitionTransformation]
    public DefinitionSource Definition { get; set; } = null!;

    /// <summary>The configuration with the counts of instances and the values of settings, or the path of its file.</summary>
    [Parameter]
    [ValidateNotNullOrEmpty]
    public object? Configuration { get; set; }

    /// <summary>The environments of a service, by the names of their configurations, such as Cloud; all of them where this is left out.</summary>
    [Parameter]
    [SupportsWildcards]
    [ValidateNotNullOrEmpty]
    public string[]? Environment { get; set; }

    /// <summary>How many instances roles have: a table of names and counts, or one count for every role.</summary>
    [Parameter]
    [ValidateNotNull]
    public object? InstanceCount { get; set; }

    /// <summary>The id of the instance to look from, such as WebRole1_IN_0.</summary>
    [Parameter]
    [ArgumentCompleter(typeof(InstanceIdCompleter))]
    [ValidateNotNullOrEmpty]
    public string? CurrentInstance { get; set; }

    /// <summary>Whether the service runs in the compute emulator.</summary>
    [Parameter]
    public SwitchParameter Emulated { get; set; }

    /// <inheritdoc/>
    /// <remarks>
    /// An error ends the command here: without the configuration or the counts that were meant, everything that it shows
    /// would be wrong.
    /// </remarks>
    protected override void BeginProcessing()
    {
        _settings.CurrentInstance = CurrentInstance;
        _settings.IsEmulated = Emulated;
        if (Configuration is not null)
        {
            _settings.Configuration = ConfigurationArgument.ReadOne(this, Configuration);
        }

        _counts = new InstanceCountTable(
            InstanceCount, (value, role) => ThrowTerminatingError(ErrorRecords.InvalidInstanceCount(value, role)));
    }

    /// <inheritdoc/>
    protected override void ProcessRecord() => Attempt(Definition, definition =>
    {
        _settings.InstanceCounts = _counts.For(definition);
        if (Configuration is not null || Definition.Service is not { } service)
        {
            Show(definition);
            return;
        }

        foreach (ServiceEnvironment? environment in new TrafficQuestion { Environments = Environment }.EnvironmentsOf(service))
        {
            _settings.Configuration = environment?.Configuration;
            Show(definition);
        }
    });

    private void Show(ServiceDefinition definition)
    {
        RoleEnvironment environment = RoleEnvironment.Create(definition, _settings);
        WarnOfUncountedRoles(definition);
        WriteObject(environment);
    }

    /// <summary>A configuration that says nothing of a role is probably that of another service.</summary>
    private void WarnOfUncountedRoles(ServiceDefinition definition)
    {
        if (_settings.Configuration is not { } configuration)
        {
            return;
        }

        string[] uncounted = [.. definition.Roles.Select(role => role.Name).Where(name =>
            !_settings.InstanceCounts.ContainsKey(name) && configuration.Roles[name]?.InstanceCount is null)];
        if (uncounted.Length > 0)
        {
            Warn(
                $"The configuration of service '{configuration.ServiceName}' does not say how many instances there are of {Phrase.Names(uncounted)}: one is taken.");
        }
    }
}
