using System.Collections.Generic;
using System.Linq;
using CloudServiceTools.Configuration;
using CloudServiceTools.Errors;
using CloudServiceTools.Model;
using CloudServiceTools.PowerShell.Commands.Runtime;
using CloudServiceTools.Runtime;

namespace CloudServiceTools.PowerShell.Completion;

/// <summary>Completes ids of instances: as many as the configuration and the counts on the line give to each role.</summary>
public sealed class InstanceIdCompleter : ValueCompleter
{
    private protected override IEnumerable<string> Values(CompletionContext context)
    {
        IEnumerable<DocumentItem> configurations = context.Bound("Configuration") is { } path
            ? LineValue.OfFile("Import-CsConfiguration", path)
            : context.Given("Configuration");
        InstanceCountTable counts = new(context.ValueOf("InstanceCount"), (_, _) => { });
        RoleEnvironmentSettings settings = new() { Configuration = configurations.OfType<ServiceConfiguration>().FirstOrDefault() };
        return context.Given("Definition").OfType<ServiceDefinition>().SelectMany(IdsOf);

        IEnumerable<string> IdsOf(ServiceDefinition definition)
        {
            settings.InstanceCounts = counts.For(definition);
            try
            {
                return RoleEnvironment.GetInstanceIds(definition, settings);
            }
            catch (CsException)
            {
                // The command itself says what is wrong, when it runs.
                return [];
            }
        }
    }
}
