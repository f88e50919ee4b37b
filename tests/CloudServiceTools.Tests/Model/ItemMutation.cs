using System;
using System.Collections.Generic;
using System.Linq;
using System.Reflection;
using CloudServiceTools.Errors;
using CloudServiceTools.Model;

namespace CloudServiceTools.Tests.Model;

/// <summary>
/// One way to change an item: a property that can be set, a method that changes it, or one property of the settings that
/// such a method takes. They are found by reflection, so that a new one is tested like the others.
/// </summary>
internal sealed class ItemMutation
{
    private static readonly string[] Changing = ["Add", "Set", "Update", "Rename", "Remove"];
    private static readonly string[] Reading = ["Get", "Find", "Is", "To", "Describe", "Equals", "get_"];

    /// <summary>Values that the format accepts, by the name of the property or parameter that takes them.</summary>
    private static readonly Dictionary<string, object> Values = new(StringComparer.OrdinalIgnoreCase)
    {
        ["Protocol"] = "tcp",
        ["StoreLocation"] = "CurrentUser",
        ["PermissionLevel"] = "elevated",
        ["ExecutionContext"] = "elevated",
        ["TaskType"] = "background",
        ["LoadBalancerDistribution"] = "sourceIP",
        ["Action"] = "deny",
        ["RemoteSubnet"] = "10.0.0.0/8",
        ["Thumbprint"] = new string('A', 40),
        ["ThumbprintAlgorithm"] = "sha1",
        ["Algorithm"] = "sha1",
        ["IPAddress"] = "10.0.0.1",
        ["StaticVirtualNetworkIPAddress"] = "10.0.0.1",
        ["AddressType"] = "private",
        ["EndpointName"] = "Http",
        ["Path"] = "/alive",
        ["XPath"] = "/RoleEnvironment/Deployment/@id",
        ["Port"] = 81,
        ["LocalPort"] = 82,
        ["PublicPort"] = 83,
    };

    private readonly MethodInfo _method;
    private readonly PropertyInfo? _setting;

    private ItemMutation(MethodInfo method, PropertyInfo? setting)
    {
        _method = method;
        _setting = setting;
    }

    /// <summary>Gives a text another form before it is passed.</summary>
    internal Func<string, string> Alter { get; set; } = text => text;

    internal bool TakesText { get; private set; }

    internal static IEnumerable<ItemMutation> Of(DocumentItem item)
    {
        foreach (MethodInfo method in item.GetType().GetMethods())
        {
            bool isSetter = method.Name.StartsWith("set_", StringComparison.Ordinal);
            if (method.DeclaringType == typeof(object) || (!isSetter && StartsWith(method, Reading)))
            {
                continue;
            }

            if (!isSetter && !StartsWith(method, Changing))
            {
                throw new InvalidOperationException($"Does {method.DeclaringType!.Name}.{method.Name} change an item? Say so in this test.");
            }

            PropertyInfo[] settings = [.. method.GetParameters()
                .Where(parameter => IsSettings(parameter.ParameterType))
                .SelectMany(parameter => parameter.ParameterType.GetProperties())];

            // Update takes any one of its settings; what adds something needs all of them.
            PropertyInfo?[] each = method.Name == "Update" && settings.Length > 0 ? settings : new PropertyInfo?[1];
            foreach (PropertyInfo? setting in each)
            {
                yield return new ItemMutation(method, setting)
                {
                    TakesText = setting is null
                        ? Array.Exists(method.GetParameters(), parameter => IsText(parameter.ParameterType))
                            || Array.Exists(settings, property => IsText(property.PropertyType))
                        : IsText(setting.PropertyType),
                };
            }
        }
    }

    public override string ToString() => _setting is null ? _method.Name : $"{_method.Name}({_setting.Name})";

    /// <summary>Makes the change.</summary>
    /// <returns>The id of the error that refuses it; null where it is made. Any other exception ends the test.</returns>
    internal CsErrorId? Run(DocumentItem item)
    {
        try
        {
            string setter = _method.Name.StartsWith("set_", StringComparison.Ordinal) ? _method.Name[4..] : string.Empty;
            object?[] arguments = [.. _method.GetParameters().Select(parameter =>
                Value(setter.Length > 0 ? setter : parameter.Name!, parameter.ParameterType, _setting))];
            _method.Invoke(item, arguments);
            return null;
        }
        catch (TargetInvocationException wrapper) when (wrapper.InnerException is CsException exception)
        {
            return exception.Id;
        }
    }

    private static bool StartsWith(MethodInfo method, string[] starts) =>
        starts.Any(start => method.Name.StartsWith(start, StringComparison.Ordinal));

    private static bool IsText(Type type) => type == typeof(string) || type == typeof(IReadOnlyList<string>);

    private static bool IsSettings(Type type) => type.Name.EndsWith("Settings", StringComparison.Ordinal);

    private object? Value(string name, Type type, PropertyInfo? setting = null)
    {
        type = Nullable.GetUnderlyingType(type) ?? type;
        if (IsSettings(type))
        {
            object settings = Activator.CreateInstance(type)!;
            foreach (PropertyInfo property in setting is null ? type.GetProperties() : [setting])
            {
                // A variable takes a value or an xpath, and not both.
                if (property.Name != nameof(VariableSettings.XPath) || setting is not null)
                {
                    property.SetValue(settings, Value(property.Name, property.PropertyType));
                }
            }

            return settings;
        }

        object? known = Values.GetValueOrDefault(name);
        return type == typeof(string) ? Alter((string)(known ?? "x1"))
            : type == typeof(int) ? known as int? ?? 20
            : type == typeof(bool) ? true
            : type == typeof(PortSpecification) ? PortSpecification.Parse(Convert.ToString(known, System.Globalization.CultureInfo.InvariantCulture)!)
            : type == typeof(IReadOnlyList<string>) ? new[] { Alter("x1") }
            : type == typeof(object) ? known
            : throw new InvalidOperationException($"No value for {name} of type {type}.");
    }
}
