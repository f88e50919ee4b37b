using System.Collections.Generic;
using System.Linq;
using CloudServiceTools.Configuration;
using CloudServiceTools.Errors;

namespace CloudServiceTools.Analysis.Rules;

/// <summary>CSD7005: a configuration is in source control more often than not. The secret itself is in no message.</summary>
internal sealed class SecretInConfiguration() : LoneConfigurationRule(
    "CSD7005",
    "SecretInConfiguration",
    DiagnosticSeverity.Warning,
    "The value of a setting holds a key, a password or another secret.")
{
    private protected override IEnumerable<Finding> Check(ServiceConfiguration configuration) =>
        from role in configuration.Roles
        from setting in role.Settings
        let secret = SecretText.KindOf(setting.Name, setting.Value)
        where secret is not null
        select Finding.At(
            setting,
            $"Setting '{setting.Name}' of role '{role.Name}' in {ConfigurationPhrase.Of(configuration)} holds {secret}: keep it out of the file, have the "
            + $"deployment fill it in, and renew it if others could read the file.");
}
