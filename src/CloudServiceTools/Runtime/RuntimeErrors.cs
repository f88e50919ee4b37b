using System;
using System.Collections.Generic;
using System.Globalization;
using System.Linq;
using CloudServiceTools.Configuration;
using CloudServiceTools.Errors;
using CloudServiceTools.Model;

namespace CloudServiceTools.Runtime;

/// <summary>Every error of this folder, made in one place.</summary>
internal static class RuntimeErrors
{
    internal static CsException InvalidPort(Endpoint endpoint, string what, PortSpecification? ports) => At(
        endpoint,
        CsErrorId.CsInvalidPort,
        ports is null
            ? (Phrase)$"Endpoint '{endpoint}' has no {what}, so that nobody knows where an instance listens."
            : $"Endpoint '{endpoint}' has '{ports}' as its {what}, so that nobody knows where an instance listens.",
        $"Give it one.",
        RemedyKind.SetPort);

    internal static CsException TooFewPorts(Endpoint endpoint, PortRange range, int count)
    {
        int ports = range.Last - range.First + 1;
        return At(
            endpoint,
            CsErrorId.CsInvalidPort,
            $"Endpoint '{endpoint}' has {ports} public {(ports == 1 ? "port" : "ports")} ({range}) for {Text(count)} instances, and each instance gets one of its own.",
            $"Give the role fewer instances, or widen the range.",
            RemedyKind.SetPublicPort,
            range.First + count - 1 <= 65535 ? new PortRange(range.First, range.First + count - 1).ToString() : null);
    }

    internal static CsException NoPortLeft(Endpoint endpoint, int first, int last) => At(
        endpoint,
        CsErrorId.CsInvalidPort,
        $"There is no port left for endpoint '{endpoint}': other endpoints of its role have all of {new PortRange(first, last)}.",
        $"Give it a port of its own, or narrow the range of another endpoint.");

    internal static CsException NegativeCount(RoleConfiguration role) => At(
        role,
        CsErrorId.CsInvalidValue,
        $"The configuration gives {Text(role.InstanceCount ?? 0)} instances to role '{role.Name}'.",
        $"Give it 0 or more.",
        RemedyKind.SetInstanceCount);

    internal static CsException TooManyInstances(ServiceDefinition definition, long count) => new(
        CsErrorId.CsInvalidValue,
        $"Service '{definition.Name}' would have {count.ToString(CultureInfo.InvariantCulture)} instances, and {Text(RoleEnvironment.MostInstances)} is the most that are laid out here.",
        $"Give its roles fewer instances.")
    {
        Target = definition.Name,
        Path = definition.Path,
    };

    internal static CsException NoInstance(ServiceDefinition definition) => new(
        CsErrorId.CsItemNotFound,
        definition.Roles.Count == 0
            ? (Phrase)$"Service '{definition.Name}' has no role, and so no instance to look from."
            : $"No role of service '{definition.Name}' has an instance to look from.",
        definition.Roles.Count == 0 ? (Phrase)$"Add a role." : $"Give a role one instance or more.")
    {
        Target = definition.Name,
        Path = definition.Path,
        Remedy = definition.Roles.Count == 0 ? new Remedy(RemedyKind.AddRole) : null,
    };

    internal static CsException InstanceNotFound(ServiceDefinition definition, string id, IReadOnlyList<RoleLayout> layouts)
    {
        RoleLayout? role = layouts.FirstOrDefault(layout =>
            NameComparer.AreSame(id, layout.Name)
            || id.StartsWith(layout.Name + "_IN_", StringComparison.OrdinalIgnoreCase));
        Phrase has = role?.Count switch
        {
            null => $"",
            0 => $": its role '{role.Name}' has none",
            int count => $": its role '{role.Name}' has {Text(count)}",
        };
        return new CsException(
            CsErrorId.CsItemNotFound,
            $"Service '{definition.Name}' has no instance '{id}'{has}.",
            role is { Count: > 0 }
                ? $"Did you mean '{(id.Length == role.Name.Length ? role.Ids.First() : role.Ids.Last())}'?"
                : NameSuggestion.For(id, "instance", layouts.SelectMany(layout => layout.Ids)))
        {
            Target = id,
            Path = definition.Path,
        };
    }

    internal static CsException NotFound(
        CsErrorId id, RuntimeRole role, string noun, string name, IEnumerable<string> known) => Asked(
        id, name, $"Role '{role.Name}' has no {noun} '{name}'.", NameSuggestion.For(name, noun, known));

    internal static CsException NoSettingValue(RuntimeRole role, string name, string? configuration) => configuration is null
        ? Asked(
            CsErrorId.CsItemNotFound,
            name,
            $"Setting '{name}' of role '{role.Name}' has no value here, since no configuration was given.",
            $"Lay the service out with its configuration.")
        : Asked(
            CsErrorId.CsItemNotFound,
            name,
            $"The configuration of service '{configuration}' has no value for setting '{name}' of role '{role.Name}'.",
            $"Add one to the configuration.");

    internal static CsException UnknownPath(string xpath, Func<InstancePath, bool> exists) => Asked(
        CsErrorId.CsInvalidValue,
        xpath,
        $"'{xpath}' is none of the documented xpaths.",
        InstancePath.IsAboutCertificate(xpath)
            ? $"Certificates are not among the values. Put the thumbprint into a setting, and ask for that."
            : InstancePath.Nearest(xpath, exists) is { } nearest
            ? (Phrase)$"Did you mean {nearest}?"
            : $"Give one that asks the deployment, the instance, an endpoint, a setting or a local storage, such as /RoleEnvironment/CurrentInstance/@id.");

    internal static CsException NoPublicPort(RoleInstanceEndpoint endpoint, bool isEmulated) => Asked(
        CsErrorId.CsItemNotFound,
        endpoint.Name,
        $"Endpoint '{endpoint.Name}' of instance '{endpoint.RoleInstance.Id}' has no public port{(isEmulated ? " in the emulator" : string.Empty)}.",
        $"Ask for its @port.");

    internal static CsException NoSize(RuntimeRole role, string name) => Asked(
        CsErrorId.CsItemNotFound,
        name,
        $"Local storage '{name}' of role '{role.Name}' has a size that is no number.",
        $"Correct the size.");

    /// <summary>
    /// An error of a method that scripts call. PowerShell shows the message of such a one and nothing else, so the message
    /// says what to do as well.
    /// </summary>
    private static CsException Asked(CsErrorId id, string target, Phrase problem, Phrase action) =>
        new(id, $"{problem} {action}", action) { Target = target };

    private static CsException At(
        DocumentItem item, CsErrorId id, Phrase message, Phrase action, RemedyKind? remedy = null, string? value = null) => new(id, message, action)
    {
        Remedy = remedy is { } kind ? new Remedy(kind, value) : null,
        Target = item.ToString(),
        Path = item.File,
        Line = item.Line,
        Column = item.Column,
    };

    private static string Text(int number) => number.ToString(CultureInfo.InvariantCulture);
}
