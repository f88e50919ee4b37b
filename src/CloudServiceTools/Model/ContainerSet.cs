using System;
using System.Collections.Generic;
using CloudServiceTools.Xml;

namespace CloudServiceTools.Model;

/// <summary>
/// The child elements that hold items, such as Endpoints in a role: found once, and again only when one of them comes
/// or goes. There is one of a name in a valid file, and none or several in others.
/// </summary>
internal sealed class ContainerSet
{
    private readonly SourceElement _parent;
    private readonly string[] _names;
    private IReadOnlyList<SourceElement> _elements = [];
    private long _stamp = -1;

    internal ContainerSet(SourceElement parent, params string[] names)
    {
        _parent = parent;
        _names = names;
    }

    /// <summary>The containers, in the order of the file.</summary>
    internal IReadOnlyList<SourceElement> Elements
    {
        get
        {
            long now = ParentStamp();
            if (_stamp != now)
            {
                _elements = Find();
                _stamp = now;
            }

            return _elements;
        }
    }

    /// <summary>Rises whenever a container comes or goes, and whenever an item of one comes, goes or is renamed.</summary>
    internal long Stamp
    {
        get
        {
            IReadOnlyList<SourceElement> elements = Elements;
            long stamp = _stamp;
            for (int i = 0; i < elements.Count; i++)
            {
                stamp = Math.Max(stamp, elements[i].ChildStamp);
            }

            return stamp;
        }
    }

    private long ParentStamp()
    {
        long stamp = 0;
        foreach (string name in _names)
        {
            stamp = Math.Max(stamp, _parent.StampOf(name));
        }

        return stamp;
    }

    private List<SourceElement> Find()
    {
        List<SourceElement> found = [];
        for (SourceNode? node = _parent.FirstChild; node is not null; node = node.Next)
        {
            if (node is SourceElement element
                && Array.IndexOf(_names, element.LocalName) >= 0
                && element.NamespaceUri == _parent.NamespaceUri)
            {
                found.Add(element);
            }
        }

        return found;
    }
}
