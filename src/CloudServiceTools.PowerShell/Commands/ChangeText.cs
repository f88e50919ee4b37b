using System;
using System.Collections.Generic;
using System.Linq;
using System.Management.Automation;
using System.Reflection;
using CloudServiceTools.Configuration;
using CloudServiceTools.Errors;
using CloudServiceTools.Model;

namespace CloudServiceTools.PowerShell.Commands;

/// <summary>What <c>-WhatIf</c> and <c>-Confirm</c> say of a change: of what, in which file, and which value becomes which.</summary>
internal static class ChangeText
{
    /// <summary>The parameters that are called otherwise than the property that they set.</summary>
    private static readonly Dictionary<string, string> Properties = new(StringComparer.Ordinal)
    {
        ["NewName"] = "Name",
        ["NewCommandLine"] = "CommandLine",
        ["Count"] = "InstanceCount",
        ["Endpoint"] = "EndpointName",
        ["Subnet"] = "Subnets",
    };

    /// <summary>Something that a document has, with the service and the file.</summary>
    /// <param name="subject">What is changed.</param>
    /// <param name="item">The item, or what it stands in.</param>
    internal static Phrase Place(Phrase subject, DocumentItem item)
    {
        Phrase service = item is IServiceDocument || item.Service is null ? (Phrase)$"" : $" of service '{item.Service}'";
        Phrase file = item.File is { } path ? $" in {Phrase.Whole(path)}" : (Phrase)$"";
        return $"{subject}{service}{file}";
    }

    /// <summary>The cmdlet, and the values that its parameters would set.</summary>
    /// <param name="command">The cmdlet.</param>
    /// <param name="before">What has the values that there are; null where nothing has them yet.</param>
    internal static Phrase Action(PSCmdlet command, object? before)
    {
        string name = command.MyInvocation.MyCommand.Name;
        Phrase[] values = [.. ValuesOf(command, before)];
        return values.Length == 0 ? $"{Phrase.Whole(name)}" : $"{Phrase.Whole(name)}: {Phrase.Join("; ", values)}";
    }

    /// <summary>What chooses items takes wildcards, or stands in a class that several cmdlets share; the rest are values.</summary>
    private static IEnumerable<Phrase> ValuesOf(PSCmdlet command, object? before)
    {
        foreach (string parameter in command.MyInvocation.BoundParameters.Keys)
        {
            PropertyInfo? property = command.GetType().GetProperty(parameter);
            bool isValue = property is not null
                && (property.DeclaringType == command.GetType() || parameter == "NewName")
                && property.GetCustomAttribute<SupportsWildcardsAttribute>() is null
                && property.GetValue(command) is not null
                && typeof(DocumentSource<ServiceDefinition>) != property.PropertyType.BaseType;
            if (isValue)
            {
                string called = Properties.TryGetValue(parameter, out string other) ? other : parameter;
                object? old = before is null ? null : PSObject.AsPSObject(before).Properties[called]?.Value;
                yield return $"{Phrase.Whole(called)} {From(old, before)}to {Quoted(property!.GetValue(command), before)}";
            }
        }
    }

    private static Phrase From(object? old, object? before) =>
        before is null || TextOf(old).Length == 0 ? (Phrase)$"" : $"from {Quoted(old, before)} ";

    private static Phrase Quoted(object? value, object? item) =>
        TextOf(value) is { Length: > 0 } text ? $"'{(item is SettingValue setting ? SecretText.Hide(setting.Name, text) : text)}'" : (Phrase)$"nothing";

    private static string TextOf(object? value) =>
        value is System.Collections.IEnumerable list and not string
            ? string.Join(", ", list.Cast<object>().Select(LanguagePrimitives.ConvertTo<string>))
            : LanguagePrimitives.ConvertTo<string>(value);
}
