using System;
using System.Collections.Generic;
using System.Linq;
using CloudServiceTools.Configuration;
using CloudServiceTools.Errors;

namespace CloudServiceTools.Analysis.Rules;

/// <summary>CSD5004: the platform refuses a value that nothing declares.</summary>
internal sealed class SettingNotDeclared() : ConfigurationRule(
    "CSD5004",
    "SettingNotDeclared",
    DiagnosticSeverity.Error,
    "The configuration gives a value to a setting that the definition does not declare.")
{
    private protected override IEnumerable<Finding> Check(AnalysisContext context, ServiceConfiguration configuration)
    {
        NameHints hints = context.Hints;
        foreach ((RoleFacts declared, RoleConfiguration role) in ConfigurationPhrase.Pairs(context, configuration))
        {
            Lazy<RenamedPair?> renamed = RenamedPair.OfSettings(declared, role);
            foreach (SettingValue setting in role.Settings.Where(setting => setting.Name.Length > 0 && !declared.Effective.DeclaresSetting(setting.Name)))
            {
                Phrase advice = RenamedPair.AdviceOnConfigured(renamed.Value, "setting", setting.Name) ?? hints.For(
                    declared, setting.Name, declared.Settings, $"declare it in ConfigurationSettings, or remove it from the configuration");
                yield return Finding.At(setting, $"Role '{role.Name}' declares no setting '{setting.Name}': {advice}");
            }
        }
    }
}
