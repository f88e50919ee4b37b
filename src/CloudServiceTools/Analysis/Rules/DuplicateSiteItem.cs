using System.Collections.Generic;
using System.Linq;
using CloudServiceTools.Model;

namespace CloudServiceTools.Analysis.Rules;

/// <summary>CSD2013: IIS tells sites and paths apart by their names. It does not ask for the names of bindings.</summary>
internal sealed class DuplicateSiteItem() : AnalyzerRule(
    "CSD2013",
    "DuplicateSiteItem",
    DiagnosticSeverity.Warning,
    "Two sites, bindings, or virtual directories and applications beside one another have the same name.")
{
    internal override RuleSubject Subject => RuleSubject.Site;

    internal override IEnumerable<Finding> Check(AnalysisContext context) =>
        from role in context.Definition.Roles
        from list in Lists(role)
        from pair in Namesakes.In(list)
        select Finding.At(
            pair.Item,
            $"{ElementPhrase.Describe(pair.Item.Element)} has the name of the {pair.First.Element.LocalName} in line "
            + $"{pair.First.Line} beside it: rename or remove one of them.",
            severity: pair.Item is Binding ? DiagnosticSeverity.Information : null);

    private static IEnumerable<IReadOnlyList<NamedRoleItem>> Lists(Role role)
    {
        yield return role.Sites;
        foreach (Site site in role.Sites)
        {
            yield return site.Bindings;
        }

        foreach (SiteItem outer in role.GetItems<SiteItem>())
        {
            // Both kinds in the order of the file; whoever lists the items of a role has given each element its view.
            yield return [.. outer.Element.Elements().Select(element => element.View).OfType<SiteItem>()];
        }
    }
}
