using System;
using System.Collections.Generic;
using System.Linq;
using CloudServiceTools.Configuration;
using CloudServiceTools.Service;
using CloudServiceTools.Schema;

namespace CloudServiceTools.Analysis.Rules;

/// <summary>CSD6006: what the modules for remote desktop and diagnostics left behind in the configuration.</summary>
internal sealed class ExtendedSupportRemoteSettings : LoneConfigurationRule
{
    private const string Diagnostics = "Diagnostics";

    private static readonly string[] Prefixes =
        [.. ExtendedSupportImport.Refused.Append(Diagnostics).Select(name => ImportedModule.Find(name)!.Prefix)];

    internal ExtendedSupportRemoteSettings()
        : base(
            "CSD6006",
            "ExtendedSupportRemoteSettings",
            DiagnosticSeverity.Error,
            "The configuration has values for the modules of remote desktop or diagnostics, which extended support refuses.") =>
        Target = AnalysisTarget.ExtendedSupport;

    private protected override IEnumerable<Finding> Check(ServiceConfiguration configuration) =>
        from role in configuration.Roles
        where !ServiceEnvironment.IsLocalFile(configuration.Path)
        from item in role.Settings.Select(setting => (Item: (RoleConfigurationItem)setting, What: "setting", setting.Name))
            .Concat(role.Certificates.Select(certificate => (Item: (RoleConfigurationItem)certificate, What: "certificate", certificate.Name)))
        where Array.Exists(Prefixes, prefix => item.Name.StartsWith(prefix, StringComparison.OrdinalIgnoreCase))
        select Finding.At(
            item.Item,
            $"Role '{role.Name}' has the {item.What} '{item.Name}' in {ConfigurationPhrase.Of(configuration)}, which extended support "
            + $"refuses: remove it, with the import or the declaration of it in the definition, and use the "
            + $"{(item.Name.StartsWith(ImportedModule.Find(Diagnostics)!.Prefix, StringComparison.OrdinalIgnoreCase) ? "diagnostics" : "remote desktop")} extension.");
}
