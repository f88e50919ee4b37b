using System;
using System.Diagnostics.CodeAnalysis;
using System.Management.Automation;

namespace CloudServiceTools.PowerShell.Commands;

/// <summary>What a cmdlet refuses before the engine is asked; it never leaves the cmdlet.</summary>
[SuppressMessage("Design", "CA1064:Exceptions should be public", Justification = "The cmdlet that throws it catches it.")]
internal sealed class RefusedException : Exception
{
    internal RefusedException(ErrorRecord record)
        : base(record.Exception.Message, record.Exception) => Record = record;

    /// <summary>The error as it is written.</summary>
    internal ErrorRecord Record { get; }
}
