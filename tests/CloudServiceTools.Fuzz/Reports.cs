using System;
using System.Collections.Generic;
using System.Linq;
using System.Text.Json;
using System.Xml.Linq;
using CloudServiceTools.Analysis;
using CloudServiceTools.Reporting;

namespace CloudServiceTools.Fuzz;

/// <summary>Writes findings in every format and reads the reports back.</summary>
internal static class Reports
{
    internal static IEnumerable<FuzzStep> Steps(string name, Func<IReadOnlyList<Diagnostic>> findings) =>
        Enum.GetValues<ReportFormat>().Select(format =>
        {
            string report = string.Empty;
            return new FuzzStep($"{name} as {format}", () => report = Report.Write(format, findings()), () => ReadBack(format, report));
        });

    private static void ReadBack(ReportFormat format, string report)
    {
        Promise.IsText(report);
        switch (format)
        {
            case ReportFormat.Sarif:
                using (JsonDocument.Parse(report))
                {
                }

                break;
            case ReportFormat.JUnit:
                XDocument.Parse(report);
                break;
        }
    }
}
