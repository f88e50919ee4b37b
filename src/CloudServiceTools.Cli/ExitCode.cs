namespace CloudServiceTools.Cli;

/// <summary>What a command tells the shell that ran it.</summary>
internal enum ExitCode
{
    /// <summary>Done; of check: nothing was found at or above the severity that fails.</summary>
    Success = 0,

    /// <summary>Done, and the answer is no: findings, differences, or another answer than expected.</summary>
    Negative = 1,

    /// <summary>It could not be done, as a whole or of one file. Standard error says why.</summary>
    Failure = 2,

    /// <summary>Ctrl+C, as shells count it: 128 and the number of the signal.</summary>
    Interrupted = 130,

    /// <summary>SIGTERM, counted the same way.</summary>
    Terminated = 143,
}
