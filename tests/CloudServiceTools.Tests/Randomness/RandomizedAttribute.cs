using System;
using System.Globalization;
using System.Reflection;
using System.Runtime.Versioning;
using CloudServiceTools.Model;
using FsCheck.Xunit;

namespace CloudServiceTools.Tests.Randomness;

/// <summary>
/// A test of random inputs, the same in every run. docs/testing.md says how to run it with more inputs and new ones, and how
/// to repeat one that failed.
/// </summary>
[AttributeUsage(AttributeTargets.Method)]
#pragma warning disable xUnit3003 // FsCheck's attribute takes no place in the source to pass on.
internal sealed class RandomizedAttribute : PropertyAttribute
#pragma warning restore xUnit3003
{
    private const string FirstSeed = "816,1";

    private static readonly int Factor = Setting("CLOUDSERVICETOOLS_TEST_RUNS") is { } runs ? int.Parse(runs, CultureInfo.InvariantCulture) : 1;

    private static readonly string? Seed =
        Setting("CLOUDSERVICETOOLS_TEST_SEED") ?? (Setting("CLOUDSERVICETOOLS_TEST_RUNS") is null ? FirstSeed : null);

    // The engine is one source. What tells its builds apart shows with few inputs.
    internal static readonly bool IsSecondBuild = typeof(ServiceDefinition).Assembly
        .GetCustomAttribute<TargetFrameworkAttribute>()!.FrameworkName.Contains("NETCoreApp", StringComparison.Ordinal);

    /// <summary>Marks a test.</summary>
    /// <param name="inputs">How many inputs it is run with.</param>
    public RandomizedAttribute(int inputs)
    {
        MaxTest = Math.Max(1, Factor * (IsSecondBuild ? inputs / 5 : inputs));
        Replay = Seed;
        QuietOnSuccess = true;
        Arbitrary = [typeof(Choices)];
    }

    private static string? Setting(string name) => Environment.GetEnvironmentVariable(name) is { Length: > 0 } value ? value : null;
}
