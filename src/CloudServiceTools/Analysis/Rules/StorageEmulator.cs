using System;
using System.Collections.Generic;
using System.Linq;
using CloudServiceTools.Configuration;
using CloudServiceTools.Service;

namespace CloudServiceTools.Analysis.Rules;

/// <summary>CSD7003: what Visual Studio warns of as WAT170. The emulator is on the developer's machine alone.</summary>
internal sealed class StorageEmulator() : LoneConfigurationRule(
    "CSD7003",
    "StorageEmulator",
    DiagnosticSeverity.Warning,
    "A configuration that is not the local one has a setting for the storage emulator.")
{
    private protected override IEnumerable<Finding> Check(ServiceConfiguration configuration) =>
        from role in configuration.Roles
        where !ServiceEnvironment.IsLocalFile(configuration.Path)
        from setting in role.Settings
        where setting.Value.IndexOf("UseDevelopmentStorage=true", StringComparison.OrdinalIgnoreCase) >= 0
        select Finding.At(
            setting,
            $"Setting '{setting.Name}' of role '{role.Name}' in {ConfigurationPhrase.Of(configuration)} names the storage emulator, "
            + $"which is not there in Azure: give it the connection string of a storage account.");
}
