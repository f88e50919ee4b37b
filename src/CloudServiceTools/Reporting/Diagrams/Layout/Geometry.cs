namespace CloudServiceTools.Reporting.Diagrams.Layout;

/// <summary>
/// The measures of a picture. Where an arrow leaves, passes or enters is on a grid of <see cref="Pitch"/>, which is shifted by
/// half of it in every other column: so two arrows never run along the same line, whatever they turn around.
/// </summary>
internal static class Geometry
{
    internal const int Pitch = 16;

    internal const double NameSize = 13;
    internal const double SmallSize = 11;
    internal const double RoleSize = 14;
    internal const double TitleSize = 18;
    internal const double TextSize = 12;

    internal const int Margin = 24;
    internal const int HeaderHeight = 40;
    internal const int BoxPadding = 12;
    internal const int EndpointGap = Pitch;
    internal const int BoxGap = 28;
    internal const int LaneGap = 12;

    internal const int MinimumBoxWidth = 190;
    internal const int MaximumBoxWidth = 380;

    internal const int TrackGap = 10;
    internal const int TrackMargin = 16;
    internal const int ArrowLength = 8;
    internal const int BadgeHeight = 14;

    /// <summary>How far below the top of its box an arrow leaves.</summary>
    internal const int ExitOffset = 2 * Pitch;

    /// <summary>The height of an endpoint that so many arrows enter.</summary>
    internal static int EndpointHeight(int arrows) => arrows is 2 ? 64 : arrows <= 3 ? 48 : arrows * Pitch;

    /// <summary>How far below the top of its endpoint an arrow enters.</summary>
    internal static int PortOffset(int index, int arrows) =>
        ((EndpointHeight(arrows) - ((arrows - 1) * Pitch)) / 2) + (index * Pitch);

    /// <summary>Where the grid of a column starts.</summary>
    internal static int Phase(int column) => column % 2 == 0 ? 0 : Pitch / 2;

    /// <summary>The first place on the grid of a column that is not above a height.</summary>
    internal static int Snap(double height, int column)
    {
        int phase = Phase(column);
        return phase + ((int)System.Math.Ceiling((height - phase) / Pitch) * Pitch);
    }
}

/// <summary>A rectangle of the picture.</summary>
/// <param name="X">The left edge.</param>
/// <param name="Y">The upper edge.</param>
/// <param name="Width">The width.</param>
/// <param name="Height">The height.</param>
internal readonly record struct Box(double X, double Y, double Width, double Height)
{
    internal double Right => X + Width;

    internal double Bottom => Y + Height;
}

/// <summary>A point of the picture.</summary>
/// <param name="X">From the left.</param>
/// <param name="Y">From above.</param>
internal readonly record struct Point(double X, double Y);
