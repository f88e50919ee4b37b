using System;
using System.Collections.Generic;
using System.Linq;
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

    internal override IEnumerable<Finding> Check(AnalysisContext context) =>
        from role in context.Definition.Roles
        from list in Lists(role)
        from pair in Namesakes.In(list.Items)
        select Report(role, list.Noun, pair.Item, pair.First);

    private static IEnumerable<(string Noun, IReadOnlyCollection<RoleItem> Items)> Lists(Role role) =>
        new (string Noun, IReadOnlyCollection<RoleItem> Items)[]
        {
            ("Setting", role.Settings),
            ("Local storage", role.LocalStorage),
            ("Import", role.Imports),
            ("Environment variable", role.Variables),
        }
        .Concat(role.StartupTasks.Select(task => (Noun: "Environment variable", Items: (IReadOnlyCollection<RoleItem>)task.Variables)))

        // Real services install one certificate into several stores under one name.
        .Concat(role.Certificates.Count < 2 ? [] : role.Certificates
            .GroupBy(certificate => $"{certificate.StoreLocation}/{certificate.StoreName}", StringComparer.OrdinalIgnoreCase)
            .Select(store => (Noun: "Certificate", Items: (IReadOnlyCollection<RoleItem>)[.. store])))
        .Where(list => list.Items.Count > 1);

    private static Finding Report(Role role, string noun, RoleItem item, RoleItem first)
    {
        string task = item is EnvironmentVariable { Task: { } commandLine } ? $"task '{commandLine}' of " : string.Empty;
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
    private static bool IsSame(SourceElement left, SourceElement right) =>
        left.FirstChild is null && right.FirstChild is null && left.LocalName == right.LocalName
        && Attributes(left).SetEquals(Attributes(right));

    private static HashSet<(string Name, string Value)> Attributes(SourceElement element)
    {
        HashSet<(string Name, string Value)> attributes = [];
        for (SourceAttribute? attribute = element.FirstAttribute; attribute is not null; attribute = attribute.Next)
        {
            attributes.Add((attribute.Name, attribute.Value));
        }

        return attributes;
    }
}
