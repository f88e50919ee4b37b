using System.Globalization;

namespace CloudServiceTools.Reporting;

/// <summary>Numbers in texts, which are the same wherever they are written.</summary>
internal static class ReportWords
{
    internal static string Number(int number) => number.ToString(CultureInfo.InvariantCulture);

    /// <summary>A number of things.</summary>
    internal static string Count(int number, string noun) => $"{Number(number)} {noun}{(number == 1 ? string.Empty : "s")}";
}
