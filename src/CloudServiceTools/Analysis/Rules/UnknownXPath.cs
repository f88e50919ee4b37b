using System;
using System.Collections.Generic;
using System.Linq;
using CloudServiceTools.Errors;
using CloudServiceTools.Model;
using CloudServiceTools.Schema;

namespace CloudServiceTools.Analysis.Rules;

/// <summary>CSD2012: an xpath that finds nothing leaves the environment variable without its value.</summary>
internal sealed class UnknownXPath() : AnalyzerRule(
    "CSD2012",
    "UnknownXPath",
    DiagnosticSeverity.Warning,
    "The xpath of an environment variable is of no documented form, or names what the role does not have.")
{
    private static readonly InstancePathKind[] NamedKinds =
        [InstancePathKind.Endpoint, InstancePathKind.Setting, InstancePathKind.LocalStorage];

    internal override RuleSubject Subject => RuleSubject.Variable;

    internal override IEnumerable<Finding> Check(AnalysisContext context)
    {
        NameHints hints = context.Hints;
        return from role in context.Roles
               let names = new Dictionary<string, HashSet<string>>()
               from variable in role.Role.GetItems<EnvironmentVariable>()
               let xpath = variable.XPath
               let problem = xpath is null ? null : Problem(role, xpath, names, hints)
               where problem is not null
               select Finding.At(variable, $"Environment variable '{variable.Name}' of role '{role.Name}' {problem}");
    }

    /// <summary>The end of the sentence; null where nothing is wrong.</summary>
    private static Phrase? Problem(
        RoleFacts role, string xpath, Dictionary<string, HashSet<string>> names, NameHints hints)
    {
        if (InstancePath.Parse(xpath) is not { } path)
        {
            return $"has the xpath '{xpath}', which is none of the documented ones: " + (InstancePath.IsAboutCertificate(xpath)
                ? (Phrase)$"certificates are not among the values, so put the thumbprint into a setting, and ask for that."
                : hints.PathFor(xpath, Exists) is { } nearest
                ? $"did you mean {nearest}?"
                : $"give one that asks the deployment, the instance, an endpoint, a setting or a local storage.");
        }

        return Exists(path)
            ? null
            : (Phrase)$"asks for the {KindOf(path.Kind).Noun} '{path.Name}', which the role does not have: "
                + hints.For(role, path.Name, Items(role, path.Kind), $"name one that it has");

        bool Exists(InstancePath path)
        {
            if (!Array.Exists(NamedKinds, kind => kind == path.Kind))
            {
                return true;
            }

            if (!names.TryGetValue(KindOf(path.Kind).Noun, out HashSet<string>? known))
            {
                names[KindOf(path.Kind).Noun] = known = new(Items(role, path.Kind).Select(item => item.Key), NameComparer.Instance);
            }

            return known.Contains(path.Name) || role.IsOfUnknownModule(path.Name);
        }
    }

    private static IReadOnlyCollection<NamedRoleItem> Items(RoleFacts role, InstancePathKind kind) => kind switch
    {
        InstancePathKind.Endpoint => role.Endpoints,
        InstancePathKind.Setting => role.Settings,
        _ => role.Role.LocalStorage,
    };

    private static ItemKind KindOf(InstancePathKind kind) => kind switch
    {
        InstancePathKind.Endpoint => DefinitionKinds.InputEndpoint,
        InstancePathKind.Setting => DefinitionKinds.Setting,
        _ => DefinitionKinds.LocalStorage,
    };
}
