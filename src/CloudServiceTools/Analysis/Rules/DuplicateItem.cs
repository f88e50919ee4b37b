using System.Collections.Generic;
using System.Linq;
using CloudServiceTools.Errors;
using CloudServiceTools.Model;
using CloudServiceTools.Xml;

namespace CloudServiceTools.Analysis.Rules;

/// <summary>CSD2004: a name of a list means one item of it.</summary>
internal sealed class DuplicateItem : AnalyzerRule
{
    internal DuplicateItem()
        : base(
            "CSD2004",
            "DuplicateItem",
            DiagnosticSeverity.Error,
            "Two settings, local storages, certificates, imports or environment variables of one list have the same name.") =>
        CanFix = true;

    internal override IEnumerable<Finding> Check(AnalysisContext context)
    {
        foreach (RoleFacts role in context.Roles)
        {
            foreach (IReadOnlyList<RoleItem> list in Lists(role, context.Subjects))
            {
                foreach (Namesake<RoleItem> pair in list.Count > 1 ? Namesakes.In(list) : [])
                {
                    yield return Report(role.Role, pair.Item, pair.First);
                }
            }
        }
    }

    private static IEnumerable<IReadOnlyList<RoleItem>> Lists(RoleFacts facts, RuleSubject subjects)
    {
        Role role = facts.Role;
        yield return role.Settings;
        yield return role.LocalStorage;
        yield return facts.Imports;

        if ((subjects & RuleSubject.Variable) != 0)
        {
            yield return role.Variables;
            foreach (StartupTask task in role.StartupTasks)
            {
                yield return task.Variables;
            }
        }

        if ((subjects & RuleSubject.Certificate) == 0)
        {
            yield break;
        }

        // Real services install one certificate into several stores under one name.
        foreach (IGrouping<string, Certificate> store in role.Certificates.Count < 2 ? [] : role.Certificates
            .GroupBy(certificate => $"{certificate.StoreLocation}/{certificate.StoreName}", NameComparer.Instance))
        {
            yield return store.ToList();
        }
    }

    private static Finding Report(Role role, RoleItem item, RoleItem first)
    {
        Phrase task = item is EnvironmentVariable { Task: { } commandLine } ? (Phrase)$"task '{commandLine}' of " : $"";
        bool isSame = IsSame(item.Element, first.Element);
        string advice = isSame ? "remove this one, which says the same" : "rename or remove one of them";
        return Finding.At(
            item,
            $"{Phrase.Words(item.Schema.Item!.Noun).Capitalized()} '{item.Key}' of {task}role '{role.Name}' is there already, in line {first.Line}: {advice}.",
            isSame ? new Fix($"Remove the second '{item.Key}'", () => Remove(item, first)) : null);
    }

    private static void Remove(RoleItem item, RoleItem first)
    {
        if (item.Element.Parent is not null && first.Element.Parent is not null && IsSame(item.Element, first.Element))
        {
            Layout.Remove(item.Element);
        }
    }

    /// <summary>Whether one of them alone says what both say.</summary>
    private static bool IsSame(SourceElement left, SourceElement right)
    {
        if (left.FirstChild is not null || right.FirstChild is not null || left.LocalName != right.LocalName)
        {
            return false;
        }

        SourceAttribute? other = right.FirstAttribute;
        for (SourceAttribute? attribute = left.FirstAttribute; attribute is not null; attribute = attribute.Next)
        {
            if (other is null || right.GetAttribute(attribute.Name) != attribute.Value)
            {
                return false;
            }

            other = other.Next;
        }

        return other is null;
    }
}
