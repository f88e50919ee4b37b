using System;
using System.Collections.Generic;
using System.Linq;
using System.Text.RegularExpressions;
using CloudServiceTools.Errors;

namespace CloudServiceTools.Model;

/// <summary>What an xpath of <c>RoleInstanceValue</c> asks an instance about.</summary>
internal enum InstancePathKind
{
    /// <summary>The deployment.</summary>
    Deployment,

    /// <summary>The instance itself.</summary>
    Instance,

    /// <summary>An endpoint of the role.</summary>
    Endpoint,

    /// <summary>The value of a setting.</summary>
    Setting,

    /// <summary>A local storage.</summary>
    LocalStorage,
}

/// <summary>An xpath of <c>RoleInstanceValue</c>, taken apart. Only the documented forms have parts; others are no such path.</summary>
/// <param name="Kind">What is asked about.</param>
/// <param name="Name">The name of the endpoint, setting or local storage; empty for the other kinds.</param>
/// <param name="Attribute">What is asked for, without its @.</param>
internal sealed record InstancePath(InstancePathKind Kind, string Name, string Attribute)
{
    /// <summary>
    /// In no documentation, and written for instance input endpoints by Microsoft's toolkit for Eclipse. It is understood,
    /// and not offered.
    /// </summary>
    private const string PublicPort = "publicPort";

    private static readonly Form[] Forms =
    [
        new(InstancePathKind.Deployment, "Deployment", IsNamed: false, "id", "emulated"),
        new(InstancePathKind.Instance, "CurrentInstance", IsNamed: false, "id", "roleName", "updateDomain", "faultDomain"),
        new(
            InstancePathKind.Endpoint,
            "CurrentInstance/Endpoints/Endpoint",
            IsNamed: true,
            "address",
            "port",
            "protocol",
            PublicPort),
        new(
            InstancePathKind.Setting,
            "CurrentInstance/ConfigurationSettings/ConfigurationSetting",
            IsNamed: true,
            "value"),
        new(
            InstancePathKind.LocalStorage,
            "CurrentInstance/LocalResources/LocalResource",
            IsNamed: true,
            "path",
            "sizeInMB"),
    ];

    private static readonly Regex Pattern = new(
        """^\s*/RoleEnvironment/(?<steps>[A-Za-z/]+)(?<test>\s*\[\s*@name\s*=\s*(?:'(?<name>[^']*)'|"(?<name>[^"]*)")\s*\])?\s*/@(?<attribute>[A-Za-z]+)\s*$""",
        RegexOptions.CultureInvariant);

    private static readonly Regex QuotedName = new("'([^']*)'|\"([^\"]*)\"", RegexOptions.CultureInvariant);

    /// <summary>The parts of an xpath, compared as XPath compares: by case. Null for one of no known form.</summary>
    internal static InstancePath? Parse(string xpath)
    {
        Match match = Pattern.Match(xpath);
        string attribute = match.Groups["attribute"].Value;
        Form? form = Array.Find(Forms, form =>
            form.Steps == match.Groups["steps"].Value
            && form.IsNamed == match.Groups["test"].Success
            && form.Attributes.Contains(attribute));
        return form is null ? null : new InstancePath(form.Kind, match.Groups["name"].Value, attribute);
    }

    /// <summary>The documented paths of the kinds that are about no name.</summary>
    internal static IEnumerable<InstancePath> Unnamed() =>
        Forms.Where(form => !form.IsNamed).SelectMany(form => form.Paths(string.Empty));

    /// <summary>The documented paths about a name.</summary>
    internal static IEnumerable<InstancePath> Of(InstancePathKind kind, string name) =>
        Array.Find(Forms, form => form.Kind == kind)!.Paths(name);

    /// <summary>
    /// Whether an xpath asks for a certificate, which none of the documented ones does: the environment has no certificates.
    /// </summary>
    internal static bool IsAboutCertificate(string xpath) => xpath.IndexOf("/Certificate", StringComparison.OrdinalIgnoreCase) >= 0;

    /// <summary>The documented xpath that is nearest to a text, with the name that the text has; null where none is near.</summary>
    /// <param name="xpath">The text.</param>
    /// <param name="exists">Whether the role has what a path asks for; null where that is not known.</param>
    /// <param name="budget">What the comparisons may cost.</param>
    internal static string? Nearest(string xpath, Func<InstancePath, bool>? exists = null, WorkBudget? budget = null)
    {
        // A hint at an endpoint or setting of that name would send the reader to something else.
        if (IsAboutCertificate(xpath))
        {
            return null;
        }

        Match match = QuotedName.Match(xpath);
        string name = match.Success ? match.Groups[1].Value + match.Groups[2].Value : "…";
        return NameSuggestion.Nearest(
            xpath,
            Forms.SelectMany(form => form.Paths(form.IsNamed ? name : string.Empty))
                .Where(path => !match.Success || path.Name.Length == 0 || exists is null || exists(path))
                .Select(path => path.ToString()),
            budget);
    }

    /// <summary>The xpath, the way the documentation writes it.</summary>
    public override string ToString()
    {
        Form form = Array.Find(Forms, form => form.Kind == Kind)!;
        return $"/RoleEnvironment/{form.Steps}{(form.IsNamed ? $"[@name='{Name}']" : string.Empty)}/@{Attribute}";
    }

    private sealed record Form(InstancePathKind Kind, string Steps, bool IsNamed, params string[] Attributes)
    {
        internal IEnumerable<InstancePath> Paths(string name) => Attributes
            .Where(attribute => attribute != PublicPort)
            .Select(attribute => new InstancePath(Kind, name, attribute));
    }
}
