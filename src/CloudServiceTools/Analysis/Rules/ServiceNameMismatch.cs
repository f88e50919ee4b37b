using System;
using System.Collections.Generic;
using CloudServiceTools.Configuration;

namespace CloudServiceTools.Analysis.Rules;

/// <summary>CSD5001: the two files name the same service.</summary>
internal sealed class ServiceNameMismatch() : ConfigurationRule(
    "CSD5001",
    "ServiceNameMismatch",
    DiagnosticSeverity.Error,
    "The configuration is for a service of another name than the definition's.")
{
    private protected override IEnumerable<Finding> Check(AnalysisContext context, ServiceConfiguration configuration)
    {
        if (!string.Equals(configuration.ServiceName, context.Definition.Name, StringComparison.Ordinal)
            && configuration.ServiceName.Length > 0)
        {
            yield return Finding.At(
                configuration,
                $"The configuration is for service '{configuration.ServiceName}', and the definition is '{context.Definition.Name}': give both the same name.");
        }
    }
}
