using System.Collections.Generic;
using System.Globalization;
using System.Linq;

namespace CloudServiceTools.Model;

/// <summary>Values as attributes write them. Null says that nothing was said.</summary>
internal static class AttributeText
{
    internal static string? Of(bool? value) => value is null ? null : value.Value ? "true" : "false";

    internal static string? Of(int? value) => value?.ToString(CultureInfo.InvariantCulture);

    /// <summary>The attributes that something was said of.</summary>
    internal static IReadOnlyList<(string Name, string? Value)> Given(
        IEnumerable<(string Name, string? Value)> attributes) =>
        [.. attributes.Where(attribute => attribute.Value is not null)];
}
