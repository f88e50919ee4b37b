using System.Collections.Generic;
using CloudServiceTools.Configuration;
using CloudServiceTools.Schema;

namespace CloudServiceTools.Analysis.Rules;

/// <summary>CSD5015: order, numbers and values, as the table of the format says.</summary>
internal sealed class ConfigurationFormat() : LoneConfigurationRule(
    "CSD5015",
    "ConfigurationFormat",
    DiagnosticSeverity.Error,
    "The configuration is not what its schema says.")
{
    private protected override IEnumerable<Finding> Check(ServiceConfiguration configuration)
    {
        foreach (SchemaProblem problem in SchemaCheck.Run(configuration.Element, ConfigurationSchema.Format))
        {
            // CSD5020 and CSD5021 tell placeholders for thumbprints from mistakes.
            if (problem is not { Kind: SchemaProblemKind.InvalidValue, Attribute.Type: { } type } || type != AttributeType.Thumbprint)
            {
                yield return Finding.At(problem.Element, SchemaPhrase.Of(problem));
            }
        }
    }
}
