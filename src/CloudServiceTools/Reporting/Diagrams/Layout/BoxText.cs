using System;
using System.Collections.Generic;
using System.Linq;

namespace CloudServiceTools.Reporting.Diagrams.Layout;

/// <summary>How wide boxes are for their labels, and which part of a label is shown where that would be too wide.</summary>
internal static class BoxText
{
    internal const int Inset = 10;

    private const int LabelGap = 16;
    private const int PillPadding = 7;
    private const int BadgePadding = 5;
    private const int InternetWidth = 110;

    /// <summary>The width of the boxes in a column: that of the widest label, within limits.</summary>
    internal static double ColumnWidth(IReadOnlyList<LayoutItem> column)
    {
        double widest = 0;
        foreach (LayoutItem item in column.Where(item => item.Lane is null))
        {
            widest = Math.Max(widest, item.Role is null ? OutsideWidth(item.Outside!.Value) : Wanted(item.Role));
        }

        return Math.Ceiling(widest);
    }

    /// <summary>The name of a role as far as there is room beside its type.</summary>
    internal static string RoleName(DiagramRole role, double width) =>
        TextMetrics.Fit(role.Name, width - RoleRest(role), Geometry.RoleSize, isBold: true);

    /// <summary>The name of an endpoint as far as there is room beside its address.</summary>
    internal static string EndpointName(DiagramEndpoint endpoint, double width) =>
        TextMetrics.Fit(endpoint.Name, width - NameRest(endpoint, width), Geometry.NameSize, isBold: true);

    /// <summary>The address of an endpoint, which may have half of the box, and what the name leaves.</summary>
    internal static string Address(DiagramEndpoint endpoint, double width)
    {
        double room = width - (2 * Inset) - LabelGap;
        double left = room - TextMetrics.Width(endpoint.Name, Geometry.NameSize, isBold: true);
        return TextMetrics.Fit(endpoint.Address, Math.Max(left, room / 2), Geometry.SmallSize);
    }

    /// <summary>The import that brings an endpoint, as far as there is room beside its mark.</summary>
    internal static string Import(DiagramEndpoint endpoint, double width) =>
        TextMetrics.Fit(ImportText(endpoint), width - PillWidth(DiagramText.Mark(endpoint)) - (2 * Inset) - LabelGap, Geometry.SmallSize);

    internal static double PillWidth(string mark) => Math.Ceiling(TextMetrics.Width(mark, Geometry.SmallSize)) + (2 * PillPadding);

    internal static double BadgeWidth(DiagramFlow flow) => BadgeWidth(DiagramText.Numbers(flow.Rules));

    internal static double BadgeWidth(string numbers) =>
        Math.Max(Geometry.BadgeHeight + 4, Math.Ceiling(TextMetrics.Width(numbers, Geometry.SmallSize, isBold: true)) + (2 * BadgePadding));

    /// <summary>The widest number beside the arrows that end right of a gutter.</summary>
    internal static double WidestBadge(IEnumerable<ArrowTrunk> gutter) => gutter
        .SelectMany(trunk => trunk.Net.Flows.Where(flow => ReferenceEquals(TrunkAt(trunk.Net, flow.Target.Column), trunk)))
        .Where(flow => flow.Flow.Rules.Count > 0)
        .Select(flow => BadgeWidth(flow.Flow) + 4)
        .DefaultIfEmpty(0)
        .Max();

    private static ArrowTrunk? TrunkAt(ArrowNet net, int gutter) =>
        net.Trunks.TryGetValue(gutter, out ArrowTrunk? trunk) ? trunk : null;

    private static double Wanted(DiagramRole role)
    {
        double widest = TextMetrics.Width(role.Name, Geometry.RoleSize, isBold: true) + RoleRest(role);
        foreach (DiagramEndpoint endpoint in role.Endpoints)
        {
            double first = TextMetrics.Width(endpoint.Name, Geometry.NameSize, isBold: true)
                + TextMetrics.Width(endpoint.Address, Geometry.SmallSize) + LabelGap;
            double second = PillWidth(DiagramText.Mark(endpoint))
                + (endpoint.ImportedFrom is null ? 0 : TextMetrics.Width(ImportText(endpoint), Geometry.SmallSize) + LabelGap);
            widest = Math.Max(widest, Math.Max(first, second) + (2 * Inset) + (2 * Geometry.BoxPadding));
        }

        return Math.Min(Math.Max(widest, Geometry.MinimumBoxWidth), Geometry.MaximumBoxWidth);
    }

    private static double OutsideWidth(DiagramOutside outside) => Math.Max(
        InternetWidth, TextMetrics.Width(DiagramText.NameOf(outside), Geometry.RoleSize, isBold: true) + (2 * LabelGap));

    private static double RoleRest(DiagramRole role) =>
        TextMetrics.Width(DiagramText.TypeOf(role), Geometry.SmallSize) + LabelGap + (2 * Geometry.BoxPadding);

    private static double NameRest(DiagramEndpoint endpoint, double width) =>
        TextMetrics.Width(Address(endpoint, width), Geometry.SmallSize) + LabelGap + (2 * Inset);

    private static string ImportText(DiagramEndpoint endpoint) => $"by {endpoint.ImportedFrom}";
}
