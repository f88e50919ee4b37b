using System.Collections.Generic;
using System.Globalization;
using System.Linq;
using CloudServiceTools.Model;
using CloudServiceTools.Schema;
using CloudServiceTools.Xml;

namespace CloudServiceTools.Configuration;

#pragma warning disable CA1724 // the format's own name, which a namespace of .NET Framework has too
/// <summary>A list of rules that say who may reach an endpoint from the Internet. It has one rule at least.</summary>
public sealed class AccessControl : ConfigurationEntry
{
    internal AccessControl(SourceElement element, ElementSchema schema)
        : base(element, schema) => Rules = new(
        ItemPlace.Directly(this, "Rule"), (item, itemSchema) => new AccessControlRule(item, itemSchema));

    /// <summary>The name, as the file has it. Names compare ignoring case.</summary>
    public string Name => Text("name");

    /// <summary>The rules, in the order of the file; they hold in the order of their numbers.</summary>
    public ItemCollection<AccessControlRule> Rules { get; }

    /// <summary>Adds a rule.</summary>
    /// <param name="order">Its number, 0 to 65535; the lowest holds first.</param>
    /// <param name="settings">Action and RemoteSubnet are needed.</param>
    /// <exception cref="Errors.CsException">CsItemExists: a rule has that number; CsInvalidValue.</exception>
    public AccessControlRule AddRule(int order, AccessControlRuleSettings settings)
    {
        int most = Schema.Slots[0].Maximum;
        return Rules.Count < most
            ? Rules.Add("Rule", [("order", AttributeText.Of(order)), .. settings.ToAttributes()])
            : throw ConfigurationErrors.TooManyRules(this, most);
    }

    /// <summary>The rule of a number.</summary>
    /// <exception cref="Errors.CsException">CsItemNotFound.</exception>
    public AccessControlRule GetRule(int order)
    {
        string key = order.ToString(CultureInfo.InvariantCulture);
        return Rules.Find(key) ?? throw ModelErrors.ItemNotFound(this, ConfigurationKinds.AccessControlRule, key, Rules.Select(rule => rule.Key));
    }

    /// <summary>Gives the access control another name, and follows it in the endpoint ACLs that name it.</summary>
    /// <exception cref="Errors.CsException">CsItemExists, CsInvalidName, CsNotInDefinition: it was removed.</exception>
    public void Rename(string newName) => RenameTo(newName, FindReferences());

    /// <summary>The access control lists of endpoints that name this.</summary>
    public IReadOnlyList<ItemReference> FindReferences() =>
        [.. GetConfiguration()?.FindReferences(this) ?? []];
}

#pragma warning restore CA1724

/// <summary>A rule of an access control.</summary>
public sealed class AccessControlRule : ConfigurationEntry
{
    internal AccessControlRule(SourceElement element, ElementSchema schema)
        : base(element, schema)
    {
    }

    /// <summary>The name of the access control that the rule belongs to; null after it was removed.</summary>
    public string? AccessControl => Owner?.Name;

    /// <summary>The rule's number; the lowest holds first. Null where the file has no number.</summary>
    public int? Order => WholeNumber("order");

    /// <summary>permit or deny.</summary>
    public string Action
    {
        get => Text("action");
        set => Set("action", value);
    }

    /// <summary>Whom the rule is about, such as 10.1.0.0/16.</summary>
    public string RemoteSubnet
    {
        get => Text("remoteSubnet");
        set => Set("remoteSubnet", ConfigurationErrors.RequireText($"Rule", "remoteSubnet", value));
    }

    /// <summary>What the rule is for, 256 characters at most; null where the file does not say.</summary>
    public string? Description
    {
        get => OptionalText("description");
        set => Set("description", value);
    }

    internal override string Key => AttributeText.Of(Order) ?? Text("order");

    private protected override IEnumerable<string?> KeyParts => [AccessControl, Key];

    internal override string QualifiedKey => AccessControl is null ? Key : $"{AccessControl}/{Key}";

    private AccessControl? Owner => Element.Parent?.View as AccessControl;

    /// <summary>Takes the rule out of its access control, and that with it where no rule is left.</summary>
    /// <exception cref="Errors.CsException">CsNotInDefinition: it was removed before.</exception>
    public override void Remove()
    {
        AccessControl? owner = Owner;
        bool stoodEmpty = owner is { Element: { HasEmptyForm: true, IsAuthored: false } };
        base.Remove();
        if (!stoodEmpty && owner is { Rules.Count: 0, Home: not null, Element.Parent: not null })
        {
            owner.Remove();
        }
    }
}

/// <summary>What can be said of a rule. What is null is not touched; an empty text removes the attribute.</summary>
public sealed class AccessControlRuleSettings
{
    /// <summary>permit or deny.</summary>
    public string? Action { get; set; }

    /// <summary>Whom the rule is about, such as 10.1.0.0/16.</summary>
    public string? RemoteSubnet { get; set; }

    /// <summary>What the rule is for, 256 characters at most.</summary>
    public string? Description { get; set; }

    internal IEnumerable<(string Name, string? Value)> ToAttributes() =>
    [
        ("action", Action),
        ("remoteSubnet", RemoteSubnet is null ? null : ConfigurationErrors.RequireText($"Rule", "remoteSubnet", RemoteSubnet)),
        ("description", string.IsNullOrEmpty(Description) ? null : Description),
    ];
}
