using System;
using System.Collections.Generic;
using System.Globalization;
using System.Linq;
using CloudServiceTools.Configuration;
using CloudServiceTools.Errors;
using CloudServiceTools.Model;

namespace CloudServiceTools.Runtime;

/// <summary>What the current instance can look up about itself. The role is read when this is made, and not later.</summary>
internal sealed class InstanceValues
{
    private readonly RoleEnvironment _environment;
    private readonly string? _configuration;
    private readonly NamedList<SettingText> _settings;
    private readonly NamedList<LocalResource> _resources;
    private readonly (string Name, string? Task, string? XPath, string? Value)[] _variables;

    internal InstanceValues(RoleEnvironment environment, Role role, ServiceConfiguration? configuration)
    {
        _environment = environment;
        _configuration = configuration?.ServiceName;
        _settings = SettingsOf(role, configuration?.Roles[role.Name]);
        _resources = Named(role.LocalStorage.Select(storage => (storage.Name, new LocalResource(
            storage.Name,
            storage.SizeInMB,
            $@"C:\Resources\Directory\{environment.DeploymentId}.{role.Name}.{storage.Name}"))));
        _variables = [.. role.GetItems<EnvironmentVariable>()
            .Select(variable => (variable.Name, variable.Task, variable.XPath, variable.Value))];
    }

    private RoleInstance Instance => _environment.CurrentRoleInstance;

    internal string GetSetting(string name)
    {
        SettingText setting = _settings[name]
            ?? throw RuntimeErrors.NotFound(CsErrorId.CsItemNotFound, Instance.Role, "setting", name, _settings.Keys);
        return setting.Value ?? throw RuntimeErrors.NoSettingValue(Instance.Role, setting.Name, _configuration);
    }

    internal LocalResource GetLocalResource(string name) => _resources[name]
        ?? throw RuntimeErrors.NotFound(CsErrorId.CsItemNotFound, Instance.Role, "local storage", name, _resources.Keys);

    internal string Evaluate(string xpath)
    {
        InstancePath path = InstancePath.Parse(xpath) ?? throw RuntimeErrors.UnknownPath(xpath);
        string? value = path.Kind switch
        {
            InstancePathKind.Deployment when path.Attribute == "id" => _environment.DeploymentId,
            InstancePathKind.Deployment => _environment.IsEmulated ? "true" : "false",
            InstancePathKind.Instance => OfInstance(path.Attribute),
            InstancePathKind.Endpoint => OfEndpoint(GetEndpoint(path.Name), path.Attribute),
            InstancePathKind.Setting => GetSetting(path.Name),
            _ when path.Attribute == "path" => GetLocalResource(path.Name).RootPath,
            _ => Text(GetLocalResource(path.Name).MaximumSizeInMegabytes),
        };
        return value ?? throw RuntimeErrors.NoValue(Instance, path, _environment.IsEmulated);
    }

    internal IReadOnlyList<InstanceVariable> GetVariables() => [.. _variables.Select(variable =>
    {
        (string? value, string? problem) = variable.XPath is null ? (variable.Value, null) : TryEvaluate(variable.XPath);
        return new InstanceVariable(variable.Name, variable.Task, variable.XPath, value, problem);
    })];

    private (string? Value, string? Problem) TryEvaluate(string xpath)
    {
        try
        {
            return (Evaluate(xpath), null);
        }
        catch (CsException exception)
        {
            return (null, exception.Message);
        }
    }

    private string OfInstance(string attribute) => attribute switch
    {
        "id" => Instance.Id,
        "roleName" => Instance.Role.Name,
        "updateDomain" => Text(Instance.UpdateDomain)!,
        _ => Text(Instance.FaultDomain)!,
    };

    private RoleInstanceEndpoint GetEndpoint(string name) => Instance.InstanceEndpoints[name]
        ?? throw RuntimeErrors.NotFound(
            CsErrorId.CsEndpointNotFound, Instance.Role, "endpoint", name, Instance.InstanceEndpoints.Keys);

    private static string? OfEndpoint(RoleInstanceEndpoint endpoint, string attribute) => attribute switch
    {
        "address" => endpoint.IPEndpoint.Address.ToString(),
        "port" => Text(endpoint.IPEndpoint.Port),
        "protocol" => endpoint.Protocol,
        _ => Text(endpoint.PublicIPEndpoint?.Port),
    };

    private static string? Text(int? number) => number?.ToString(CultureInfo.InvariantCulture);

    /// <summary>What the role declares, with what a module may declare whose content is not known.</summary>
    private static NamedList<SettingText> SettingsOf(Role role, RoleConfiguration? configuration)
    {
        IEnumerable<string> declared = role.Settings.Concat(role.GetImportedItems<Setting>()).Select(setting => setting.Name);
        IEnumerable<string> possible = configuration is null
            ? []
            : configuration.Settings.Select(setting => setting.Name).Where(role.IsOfUnknownModule);
        return Named(declared.Concat(possible)
            .Select(name => (name, new SettingText(name, configuration?.Settings[name]?.Value))));
    }

    /// <summary>The first item of each name: a broken file may have several, or items without one.</summary>
    private static NamedList<T> Named<T>(IEnumerable<(string Name, T Item)> items)
        where T : class
    {
        HashSet<string> names = new(StringComparer.OrdinalIgnoreCase) { string.Empty };
        return new NamedList<T>([.. items.Where(item => names.Add(item.Name))]);
    }

    private sealed record SettingText(string Name, string? Value);
}
