using System;

namespace CloudServiceTools.Fuzz;

/// <summary>One thing that is done to an input.</summary>
/// <param name="Name">What it is called.</param>
/// <param name="Work">What a user of the engine would do; its cost counts.</param>
/// <param name="Check">What holds afterwards; its cost does not count.</param>
internal sealed record FuzzStep(string Name, Action Work, Action? Check = null);
