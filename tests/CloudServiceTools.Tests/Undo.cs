using System;
using System.Collections.Generic;

namespace CloudServiceTools.Tests;

/// <summary>What takes edits back, in the order of the edits.</summary>
internal sealed class Undo
{
    private readonly List<Action> _actions = [];

    /// <summary>Makes an edit, which gives what takes it back.</summary>
    internal void Add(Func<Action> edit) => _actions.Add(edit());

    internal void Add(Action edit, Action undo)
    {
        edit();
        _actions.Add(undo);
    }

    /// <summary>Takes every edit back; shuffled where a random order is given.</summary>
    internal void Run(Random? random = null)
    {
        Action[] actions = [.. _actions];
        random?.Shuffle(actions);
        _actions.Clear();
        foreach (Action action in actions)
        {
            action();
        }
    }
}
