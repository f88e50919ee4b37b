using System;
using System.Collections.Generic;
using System.Linq;
using CloudServiceTools.Configuration;
using CloudServiceTools.Errors;
using CloudServiceTools.Model;
using CloudServiceTools.Runtime;
using Xunit;

namespace CloudServiceTools.Tests.Runtime;

/// <summary>Definitions in few words, and the environments that they give.</summary>
internal static class Service
{
    /// <summary>A service whose roles have an internal endpoint, but for those that are said to have other content.</summary>
    internal static ServiceDefinition Of(params (string Role, string Content)[] roles) => ServiceDefinition.Parse(
        "<ServiceDefinition name='S'>"
        + string.Concat(roles.Select(role => $"<WorkerRole name='{role.Role}'>{role.Content}</WorkerRole>"))
        + "</ServiceDefinition>");

    /// <summary>The content of a role that has nothing but endpoints.</summary>
    internal static string Endpoints(string endpoints) => $"<Endpoints>{endpoints}</Endpoints>";

    /// <summary>The content of a role whose instances can be seen by all.</summary>
    internal static string Discoverable { get; } = Endpoints("<InternalEndpoint name='I' protocol='tcp'/>");

    /// <summary>Counts, written as <c>A=2 B=0</c>.</summary>
    internal static RoleEnvironmentSettings Counts(string counts, string? current = null) => new()
    {
        InstanceCounts = counts.Split(' ', StringSplitOptions.RemoveEmptyEntries).Select(count => count.Split('='))
            .ToDictionary(parts => parts[0], parts => int.Parse(parts[1], System.Globalization.CultureInfo.InvariantCulture)),
        CurrentInstance = current,
    };

    internal static RoleEnvironment Environment(this ServiceDefinition definition, string counts = "", string? current = null) =>
        RoleEnvironment.Create(definition, Counts(counts, current));

    /// <summary>An instance of a role with the endpoints, one of several.</summary>
    internal static RoleInstance Instance(string endpoints, int count = 1, int number = 0, bool isEmulated = false)
    {
        RoleEnvironmentSettings settings = Counts($"W={count}", $"W_IN_{number}");
        settings.IsEmulated = isEmulated;
        return RoleEnvironment.Create(Of(("W", Endpoints(endpoints))), settings).CurrentRoleInstance;
    }

    internal static ServiceConfiguration Configured(params (string Role, string Content)[] roles) => ServiceConfiguration.Parse(
        "<ServiceConfiguration serviceName='S'>"
        + string.Concat(roles.Select(role => $"<Role name='{role.Role}'>{role.Content}</Role>"))
        + "</ServiceConfiguration>");

    internal static string[] Ids(IEnumerable<RoleInstance> instances) => [.. instances.Select(instance => instance.Id)];

    /// <summary>The error is the one that is expected, and says what is wrong and what to do.</summary>
    internal static void AssertRefused(CsErrorId id, string message, string action, Action attempted)
    {
        CsException error = Assert.Throws<CsException>(attempted);
        Assert.Equal((id, message, action), (error.Id, error.Message, error.RecommendedAction));
    }
}
