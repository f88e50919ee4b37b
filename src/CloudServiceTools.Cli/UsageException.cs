using System;

namespace CloudServiceTools.Cli;

/// <summary>A command was called in a way that cannot work. The message says what is wrong and what to do.</summary>
internal sealed class UsageException : Exception
{
    public UsageException()
    {
    }

    public UsageException(string message)
        : base(message)
    {
    }

    public UsageException(string message, Exception innerException)
        : base(message, innerException)
    {
    }
}
