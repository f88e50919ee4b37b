using System.Linq;
using CloudServiceTools.Errors;
using CloudServiceTools.Model;
using CloudServiceTools.Schema;
using CloudServiceTools.Xml;

namespace CloudServiceTools.Analysis.Rules;

/// <summary>CSD1011: the form of the article's scenarios 3 and 4, which the schema refuses.</summary>
internal sealed class SeveralRuleContainers : SchemaRule
{
    internal SeveralRuleContainers()
        : base(
            "CSD1011",
            "SeveralRuleContainers",
            DiagnosticSeverity.Error,
            "There is more than one NetworkTrafficRules element.",
            SchemaProblemKind.TooMany) => CanFix = true;

    private protected override bool IsMine(SchemaProblem problem) => problem.Name == "NetworkTrafficRules";

    private protected override Phrase Message(SchemaProblem problem) =>
        $"The definition has more than one NetworkTrafficRules, and the schema takes one: move the rules of this one into the first.";

    private protected override Fix? FixOf(SchemaProblem problem)
    {
        SourceElement extra = problem.Element;
        if (extra.Element("OnlyAllowTrafficTo") is null && !Layout.IsBlank(extra))
        {
            return null; // What else is in it has to be moved by hand.
        }

        return new Fix($"Move the rules into the first NetworkTrafficRules", () =>
        {
            if (extra.Parent?.Element("NetworkTrafficRules") is not { } first || first == extra)
            {
                return;
            }

            ElementSchema schema = problem.Schema.FindChild("NetworkTrafficRules")!;
            foreach (SourceElement rule in extra.Elements("OnlyAllowTrafficTo").ToList())
            {
                AttributeWriter.Move(rule, first, schema);
            }

            // Other comments and what the format does not know stay where they are, and so does what holds them.
            if (Layout.IsBlank(extra))
            {
                Layout.Remove(extra);
            }
        });
    }
}
