namespace CloudServiceTools.Errors;

/// <summary>A command that helps with an error.</summary>
public enum RemedyKind
{
    /// <summary>Add a role to the definition.</summary>
    AddRole,

    /// <summary>Give an endpoint a port.</summary>
    SetPort,

    /// <summary>Give an endpoint public ports; <see cref="Remedy.Value"/> has the range that is wide enough, if there is one.</summary>
    SetPublicPort,

    /// <summary>Give a role a number of instances.</summary>
    SetInstanceCount,

    /// <summary>Choose the item itself, where its name could mean several.</summary>
    ChooseItem,

    /// <summary>Allow a file that is there already to be replaced.</summary>
    ReplaceFile,

    /// <summary>Write to a file that is read-only, or that another program changed.</summary>
    ForceWrite,

    /// <summary>Read a file whose path was given in place of its text.</summary>
    ReadFile,

    /// <summary>Have the output of another program read as UTF-8.</summary>
    ReadAsUtf8,
}

/// <summary>
/// What helps with an error, without the name that a front end has for it: the module says <c>Add-CsRole</c> and csdef
/// <c>csdef add-role</c>.
/// </summary>
public sealed class Remedy
{
    internal Remedy(RemedyKind kind, string? value = null)
    {
        Kind = kind;
        Value = value;
    }

    /// <summary>Which command helps.</summary>
    public RemedyKind Kind { get; }

    /// <summary>The value to give it, or null.</summary>
    public string? Value { get; }
}
