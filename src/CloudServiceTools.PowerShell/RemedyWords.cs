using System;
using CloudServiceTools.Errors;

namespace CloudServiceTools.PowerShell;

/// <summary>What the cmdlets call the remedies of the engine's errors.</summary>
internal static class RemedyWords
{
    /// <summary>How a sentence that says what to do goes on.</summary>
    internal static string Of(Remedy remedy) => remedy.Kind switch
    {
        RemedyKind.AddRole => " with Add-CsRole",
        RemedyKind.SetPort => " with Set-CsEndpoint",
        RemedyKind.SetPublicPort => $" with Set-CsEndpoint -PublicPort {remedy.Value}".TrimEnd(),
        RemedyKind.SetInstanceCount => " with Set-CsInstanceCount",
        RemedyKind.ChooseItem => ", or choose the one that is meant with the Get- cmdlet, and pipe it",
        RemedyKind.ReplaceFile => ": leave -NoClobber out",
        RemedyKind.ForceWrite => " with -Force",
        RemedyKind.ReadFile => " with Import-CsDefinition or Import-CsConfiguration",
        RemedyKind.ReadAsUtf8 => ": set [Console]::OutputEncoding to UTF-8 before PowerShell reads what a program writes",
        _ => throw new ArgumentOutOfRangeException(nameof(remedy), remedy.Kind, "The module has no words for this remedy."),
    };
}
