using System;
using System.Collections.Generic;
using System.IO;
using CloudServiceTools.Configuration;

namespace CloudServiceTools.Analysis;

/// <summary>One thing that can be wrong with a definition. The rule is described by its page in <c>docs/rules</c>.</summary>
public abstract class AnalyzerRule
{
    private const string ModuleSection = "\n## In PowerShell\n";

    private protected AnalyzerRule(string id, string name, DiagnosticSeverity severity, string summary)
    {
        Id = id;
        Name = name;
        Severity = severity;
        Summary = summary;
    }

    /// <summary>The stable id: <c>CSD</c> and four digits, of which the first is the <see cref="Category"/>.</summary>
    public string Id { get; }

    /// <summary>The name, in Pascal case: what is wrong.</summary>
    public string Name { get; }

    /// <summary>How bad a finding of this rule is, unless it says otherwise itself.</summary>
    public DiagnosticSeverity Severity { get; }

    /// <summary>What is wrong, in one sentence.</summary>
    public string Summary { get; }

    /// <summary>What the rule is about.</summary>
    public string Category => Id[3] switch
    {
        '1' => "Format",
        '2' => "References",
        '3' => "Ports and limits",
        '4' => "Traffic rules",
        '5' => "Configuration",
        '6' => "Extended support",
        _ => "Security and hygiene",
    };

    /// <summary>Whether there is a fix for what the rule finds, or for some of it.</summary>
    public bool CanFix { get; private protected init; }

    /// <summary>Whether the rule runs only where it is included by its full id or name.</summary>
    public bool IsOptIn { get; private protected init; }

    /// <summary>The target that the rule is for; <see cref="AnalysisTarget.Any"/> for all of them.</summary>
    public AnalysisTarget Target { get; private protected init; }

    /// <summary>Whether the rule needs a service configuration beside the definition.</summary>
    public virtual bool NeedsConfiguration => false;

    /// <summary>Whether the rule needs a definition. One that does not looks at configurations alone.</summary>
    internal virtual bool NeedsDefinition => true;

    /// <summary>What has to be there for the rule to find something.</summary>
    internal virtual RuleSubject Subject => RuleSubject.Definition;

    /// <summary>The page of the rule, from the root of the repository.</summary>
    public string Page => $"docs/rules/{Id}.md";

    /// <summary>Where the page of the rule is published.</summary>
    public string PageAddress() => $"{ProjectAddress.RulePages}{Id}.md";

    /// <summary>
    /// The text of the page, in Markdown, without its section for users of the module; its lines end with a line feed.
    /// </summary>
    public string ReadPage()
    {
        using Stream stream = typeof(AnalyzerRule).Assembly.GetManifestResourceStream(Id)
            ?? throw new InvalidOperationException($"The page of {Id} is missing.");
        using StreamReader reader = new(stream);
        string page = reader.ReadToEnd().Replace("\r\n", "\n");
        int end = page.IndexOf(ModuleSection, StringComparison.Ordinal);
        return end < 0 ? page : page.Substring(0, end);
    }

    /// <summary>The id and the name.</summary>
    public override string ToString() => $"{Id} {Name}";

    /// <summary>Whether the definition has what the rule is about; without it the rule finds nothing, and is not asked.</summary>
    internal virtual bool Concerns(AnalysisContext context) => (context.Subjects & Subject) == Subject;

    /// <summary>Everything that the rule finds, in the order of the file.</summary>
    internal abstract IEnumerable<Finding> Check(AnalysisContext context);
}

/// <summary>A rule that holds a definition and a configuration against each other.</summary>
public abstract class ConfigurationRule : AnalyzerRule
{
    private protected ConfigurationRule(string id, string name, DiagnosticSeverity severity, string summary)
        : base(id, name, severity, summary)
    {
    }

    /// <inheritdoc/>
    public override bool NeedsConfiguration => true;

    internal sealed override RuleSubject Subject => RuleSubject.Configuration;

    internal sealed override IEnumerable<Finding> Check(AnalysisContext context)
    {
        foreach (ServiceConfiguration configuration in context.Configurations)
        {
            foreach (Finding finding in Check(context, configuration))
            {
                yield return finding;
            }
        }
    }

    /// <summary>Everything that the rule finds in one configuration, or in the definition because of it.</summary>
    private protected abstract IEnumerable<Finding> Check(AnalysisContext context, ServiceConfiguration configuration);
}

/// <summary>A rule about a configuration that holds whatever its definition says.</summary>
public abstract class LoneConfigurationRule : ConfigurationRule
{
    private protected LoneConfigurationRule(string id, string name, DiagnosticSeverity severity, string summary)
        : base(id, name, severity, summary)
    {
    }

    /// <inheritdoc/>
    internal override bool NeedsDefinition => false;

    private protected sealed override IEnumerable<Finding> Check(AnalysisContext context, ServiceConfiguration configuration) =>
        Check(configuration);

    /// <summary>Everything that the rule finds in one configuration.</summary>
    private protected abstract IEnumerable<Finding> Check(ServiceConfiguration configuration);
}
