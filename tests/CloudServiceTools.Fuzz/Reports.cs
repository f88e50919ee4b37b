using System;
using System.Collections.Generic;
using System.Text.Json;
using System.Xml.Linq;
using CloudServiceTools.Analysis;
using CloudServiceTools.Reporting;

namespace CloudServiceTools.Fuzz;

/// <summary>Writes findings in every format and reads the reports back.</summary>
internal static class Reports
{
    internal static void Write(IReadOnlyList<Diagnostic> findings)
    {
        foreach (ReportFormat format in Enum.GetValues<ReportFormat>())
        {
            string report = Report.Write(format, findings);
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
}
