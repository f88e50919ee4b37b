using System.Linq;
using System.Management.Automation;
using CloudServiceTools.Configuration;
using CloudServiceTools.Errors;
using CloudServiceTools.Model;

namespace CloudServiceTools.PowerShell.Commands.Configuration;

/// <summary>
/// Update-CsConfiguration: adds what the definition has and the configuration lacks, and warns of what the definition does
/// not declare. It removes nothing and changes no value.
/// </summary>
[Cmdlet(VerbsData.Update, "CsConfiguration", SupportsShouldProcess = true,
    HelpUri = ProjectAddress.CmdletPages + "Update-CsConfiguration.md")]
[OutputType(typeof(ServiceConfiguration))]
public sealed class UpdateCsConfigurationCommand : ConfigurationChangeCommand
{
    /// <summary>The definition.</summary>
    [Parameter(Mandatory = true, Position = 0)]
    [DefinitionTransformation]
    public DefinitionSource Definition { get; set; } = null!;

    /// <summary>How many instances a role gets that is added.</summary>
    [Parameter]
    public int InstanceCount { get; set; } = 1;

    private protected override void ChangeIn(ServiceConfiguration owner)
    {
        if (!ConfirmsChange($"configuration of service '{owner.ServiceName}'", owner, before: null))
        {
            return;
        }

        ServiceDefinition definition = Definition.Read(this);
        ConfigurationUpdate update = owner.UpdateFrom(definition, InstanceCount);
        foreach (ConfigurationItem item in update.Added)
        {
            Note($"Added {item.ToPhrase()}.");
        }

        if (update.Undeclared.Count > 0)
        {
            Phrase undeclared = Phrase.Join(", ", update.Undeclared.Select(item => (Phrase)$"{item.ToPhrase()} (line {item.Line})"));
            Warn($"Service '{definition.Name}' does not declare {undeclared}.");
        }
    }
}
