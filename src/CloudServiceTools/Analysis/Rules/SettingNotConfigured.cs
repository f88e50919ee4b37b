using System;
using System.Collections.Generic;
using System.Linq;
using CloudServiceTools.Configuration;
using CloudServiceTools.Errors;
using CloudServiceTools.Model;
using CloudServiceTools.Schema;

namespace CloudServiceTools.Analysis.Rules;

/// <summary>CSD5005: what is declared has a value.</summary>
internal sealed class SettingNotConfigured() : ConfigurationRule(
    "CSD5005",
    "SettingNotConfigured",
    DiagnosticSeverity.Error,
    "The configuration has no value for a setting that the definition declares.")
{
    private protected override IEnumerable<Finding> Check(AnalysisContext context, ServiceConfiguration configuration)
    {
        foreach ((RoleFacts declared, RoleConfiguration role) in ConfigurationPhrase.Pairs(context, configuration))
        {
            HashSet<string> underFormerNames = new(
                role.Settings.Select(value => ImportedModule.CurrentNameOf(value.Name)).OfType<string>(), NameComparer.Instance);
            Lazy<RenamedPair?> renamed = RenamedPair.OfSettings(declared, role);
            foreach (Setting setting in declared.Settings.Where(setting => setting.Name.Length > 0
                && !role.Settings.Contains(setting.Name)
                && !underFormerNames.Contains(setting.Name)))
            {
                // Files in source control often leave what imports want to the tool that publishes. Older SDKs wrote it into the definition.
                bool isImported = setting.ImportedFrom is not null;
                Phrase from = isImported ? (Phrase)$", which the import of {setting.ImportedFrom} brings," : $"";
                yield return Finding.At(
                    setting,
                    $"Setting '{setting.Name}' of role '{declared.Name}'{from} has no value in {ConfigurationPhrase.Of(configuration)}: "
                    + RenamedPair.AdviceOnDeclared(renamed.Value, "setting", setting.Name, $"add one"),
                    severity: isImported || setting.Name.StartsWith(ImportedModule.Namespace, StringComparison.OrdinalIgnoreCase) ? DiagnosticSeverity.Warning : DiagnosticSeverity.Error);
            }
        }
    }
}
