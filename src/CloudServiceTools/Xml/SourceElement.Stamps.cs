using System.Threading;

namespace CloudServiceTools.Xml;

/// <content>Stamps, by which the views on this element know whether what they remember still holds.</content>
internal sealed partial class SourceElement
{
    private static long s_lastStamp;

    private NameStamp? _stamps;

    /// <summary>
    /// Rises whenever a child element comes, goes or gets another name. Never the same twice in a process, so a cache
    /// that remembers it knows whether it still holds.
    /// </summary>
    internal long ChildStamp { get; private set; }

    /// <summary><see cref="ChildStamp"/>, of the child elements of one name alone.</summary>
    internal long StampOf(string localName) => FindStamp(localName)?.Stamp ?? 0;

    private void MarkChildrenChanged(SourceNode node)
    {
        if (node is SourceElement element)
        {
            RaiseStamps(element.LocalName);
        }

        MarkChanged();
    }

    private void RaiseStamps(string childName)
    {
        ChildStamp = NextStamp();
        NameStamp? known = FindStamp(childName);
        if (known is null)
        {
            _stamps = known = new NameStamp(childName, _stamps);
        }

        known.Stamp = ChildStamp;
    }

    private NameStamp? FindStamp(string childName)
    {
        NameStamp? known = _stamps;
        while (known is not null && known.Name != childName)
        {
            known = known.Next;
        }

        return known;
    }

    private static long NextStamp() => Interlocked.Increment(ref s_lastStamp);

    /// <summary>The stamp of one name. An element has few different children, so a list is enough.</summary>
    private sealed class NameStamp(string name, NameStamp? next)
    {
        internal string Name { get; } = name;

        internal NameStamp? Next { get; } = next;

        internal long Stamp { get; set; }
    }
}
