using System.ComponentModel;
using System.Text.RegularExpressions;
using CloudServiceTools.Analysis;
using CloudServiceTools.Configuration;
using CloudServiceTools.Errors;
using CloudServiceTools.Model;
using CloudServiceTools.Runtime;
using CloudServiceTools.Traffic;

namespace CloudServiceTools.PowerShell.Views;

/// <summary>
/// The texts of views that are more than a property: what rows are grouped by, and values that hold secrets. What is from a file
/// is shown as one line.
/// </summary>
[EditorBrowsable(EditorBrowsableState.Never)]
public static class ViewText
{
    private static readonly Regex Address = new(@"^[0-9a-f:.]+(?:/[0-9]+)?$", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant);

    /// <summary>
    /// A text of a file in a cell: one line without commands for build servers, wherever PowerShell breaks it. Two colons begin
    /// such a command; in an address of IPv6 they stay.
    /// </summary>
    public static string Of(string? text)
    {
        string line = Phrase.Whole(text).ToString();
        return line.Contains("::") && !Address.IsMatch(line) ? line.Replace("::", @":\u003A") : line;
    }

    /// <summary>Whose items these are: the service, and the file, so that services of one name are told apart.</summary>
    public static string Group(DocumentItem item) => Group(item.Service, item.File, environment: null);

    /// <summary>Whose decisions these are, and for which environment.</summary>
    public static string Group(TrafficDecision decision) => Group(decision.Service, decision.Path, decision.Environment);

    /// <summary>What stands above a matrix; nothing where it is empty.</summary>
    public static string Heading(TrafficMatrix matrix) =>
        matrix.Service is null ? string.Empty : $"   Service: {Group(matrix.Service, matrix.File, environment: null)}\n\n";

    /// <summary>The value of a setting, with its secrets hidden.</summary>
    public static string Value(SettingValue setting) => Of(SecretText.Hide(setting.Name, setting.Value));

    /// <summary>The value of an environment variable, with its secrets hidden; nothing where an xpath asks for it.</summary>
    public static string Value(EnvironmentVariable variable) => Of(SecretText.Hide(variable.Name, variable.Value ?? string.Empty));

    /// <summary>The value that an instance sees, with its secrets hidden; nothing where it has none.</summary>
    public static string Value(InstanceVariable variable) => Of(SecretText.Hide(variable.Name, variable.Value ?? string.Empty));

    /// <summary>The file of a finding, which findings are grouped by.</summary>
    public static string File(Diagnostic finding) => finding.File is { } path ? Of(path) : "(no file)";

    private static string Group(string? service, string? file, string? environment)
    {
        string name = service is null ? "(no service)" : Of(service);
        string place = file is null ? string.Empty : $" ({Of(file)})";
        return string.IsNullOrEmpty(environment) ? name + place : $"{name}, environment {Of(environment)}{place}";
    }
}
