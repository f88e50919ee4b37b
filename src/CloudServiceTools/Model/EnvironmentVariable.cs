using System.Collections.Generic;
using CloudServiceTools.Schema;
using CloudServiceTools.Xml;

namespace CloudServiceTools.Model;

/// <summary>An environment variable of a startup task, or of the role's own process.</summary>
public sealed class EnvironmentVariable : NamedRoleItem
{
    internal EnvironmentVariable(SourceElement element, ElementSchema schema)
        : base(element, schema)
    {
    }

    /// <summary>The value; null where an instance's value is looked up with <see cref="XPath"/>.</summary>
    public string? Value
    {
        get => OptionalText("value");
        set => Update(new VariableSettings { Value = value ?? string.Empty });
    }

    /// <summary>
    /// Where the value is looked up on each instance, such as
    /// <c>/RoleEnvironment/CurrentInstance/@id</c>; null for a plain value.
    /// </summary>
    public string? XPath
    {
        get => InstanceValue?.GetAttribute("xpath");
        set => Update(new VariableSettings { XPath = value ?? string.Empty });
    }

    /// <summary>The command line of the startup task that sees the variable; null for the role's own process.</summary>
    public string? Task => (Element.Parent?.Parent?.View as StartupTask)?.CommandLine;

    private protected override IEnumerable<string?> KeyParts => [Role, Task, Name];

    internal override string QualifiedKey =>
        Role is null ? Name : Task is null ? $"{Role}/{Name}" : $"{Role}/{Task}/{Name}";

    private SourceElement? InstanceValue => Element.Element("RoleInstanceValue");

    /// <summary>Gives the variable a value or an xpath. The one takes the place of the other.</summary>
    /// <exception cref="Errors.CsException">CsInvalidValue: both or neither, or what the format does not take; CsNotInDefinition: it was removed.</exception>
    public void Update(VariableSettings settings)
    {
        EnsureEditable();
        if (settings.Value is null == settings.XPath is null)
        {
            throw ModelErrors.ValueOrXPath(AttributeWriter.Describe(Element));
        }

        if (settings.Value is { } value)
        {
            AttributeWriter.SetText(Element, Schema, "value", value);
            if (InstanceValue is { } replaced)
            {
                Layout.Remove(replaced);
            }

            return;
        }

        ElementSchema schema = Schema.FindChild("RoleInstanceValue")!;
        if (InstanceValue is { } existing)
        {
            AttributeWriter.Set(existing, schema, [("xpath", settings.XPath)]);
        }
        else
        {
            AttributeWriter.Insert(
                Element, Schema, AttributeWriter.Create(Element, schema, ("xpath", settings.XPath)));
        }

        Element.RemoveAttribute("value");
    }

    internal static EnvironmentVariable AddTo(
        NamedCollection<EnvironmentVariable> variables, string name, VariableSettings settings) =>
        variables.Add("Variable", [("name", name)], variable => variable.Update(settings));
}

/// <summary>What an environment variable holds: a value, or where an instance's value is looked up.</summary>
public sealed class VariableSettings
{
    /// <summary>A plain value; it may be empty.</summary>
    public string? Value { get; set; }

    /// <summary>Where the value is looked up on each instance.</summary>
    public string? XPath { get; set; }
}
