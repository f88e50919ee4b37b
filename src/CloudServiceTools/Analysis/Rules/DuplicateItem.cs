using System;
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
            foreach (ItemList list in Lists(role, context.Subjects))
            {
                foreach (Namesake<RoleItem> pair in list.Items.Count > 1 ? Namesakes.In(list.Items) : [])
                {
                    yield return Report(role.Role, list.Noun, pair.Item, pair.First);
                }
            }
        }
    }

    private static IEnumerable<ItemList> Lists(RoleFacts facts, RuleSubject subjects)
    {
        Role role = facts.Role;
        yield return new ItemList("Setting", role.Settings);
        yield return new ItemList("Local storage", role.LocalStorage);
        yield return new ItemList("Import", facts.Imports);

        if ((subjects & RuleSubject.Variable) != 0)
        {
            yield return new ItemList("Environment variable", role.Variables);
            foreach (StartupTask task in role.StartupTasks)
            {
                yield return new ItemList("Environment variable", task.Variables);
            }
        }

        if ((subjects & RuleSubject.Certificate) == 0)
        {
            yield break;
        }

        // Real services install one certificate into several stores under one name.
        foreach (IGrouping<string, Certificate> store in role.Certificates.Count < 2 ? [] : role.Certificates
            .GroupBy(certificate => $"{certificate.StoreLocation}/{certificate.StoreName}", StringComparer.OrdinalIgnoreCase))
        {
            yield return new ItemList("Certificate", [.. store]);
        }
    }

    private static Finding Report(Role role, string noun, RoleItem item, RoleItem first)
    {
        Phrase task = item is EnvironmentVariable { Task: { } commandLine } ? (Phrase)$"task '{commandLine}' of " : $"";
        bool isSame = IsSame(item.Element, first.Element);
        string advice = isSame ? "remove this one, which says the same" : "rename or remove one of them";
        return Finding.At(
            item,
            $"{noun} '{item.Key}' of {task}role '{role.Name}' is there already, in line {first.Line}: {advice}.",
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

    /// <summary>Items that need names of their own.</summary>
    private readonly record struct ItemList(string Noun, IReadOnlyList<RoleItem> Items);
}
