using System;
using System.Collections.Generic;
using CloudServiceTools.Xml;

namespace CloudServiceTools.Model;

/// <summary>
/// The elements that hold items, such as Endpoints in a role: found once, and again only when one of them comes or
/// goes. There is one of a name in a valid file, and none or several in others.
/// </summary>
internal sealed class ContainerSet
{
    private readonly SourceElement[] _owner;
    private readonly ContainerSet? _outer;
    private readonly string[] _names;
    private SourceElement[] _elements = [];
    private long _stamp = -1;

    /// <summary>The child elements of some names.</summary>
    internal ContainerSet(SourceElement owner, params string[] names)
    {
        _owner = [owner];
        _names = names;
    }

    /// <summary>The child elements of a name in every one of other containers.</summary>
    private ContainerSet(ContainerSet outer, string name)
    {
        _owner = [];
        _outer = outer;
        _names = [name];
    }

    /// <summary>The containers, in the order of the file.</summary>
    internal SourceElement[] Elements
    {
        get
        {
            long now = PlaceStamp();
            if (_stamp != now)
            {
                _elements = Find()?.ToArray() ?? [];
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
            SourceElement[] elements = Elements;
            long stamp = _stamp;
            foreach (SourceElement element in elements)
            {
                stamp = Math.Max(stamp, element.ChildStamp);
            }

            return stamp;
        }
    }

    private SourceElement[] Outer => _outer is null ? _owner : _outer.Elements;

    /// <summary>The containers of the last name in a path such as <c>Runtime</c>, <c>Environment</c>.</summary>
    internal static ContainerSet OfPath(SourceElement owner, string[] names)
    {
        ContainerSet containers = new(owner, names[0]);
        for (int i = 1; i < names.Length; i++)
        {
            containers = new ContainerSet(containers, names[i]);
        }

        return containers;
    }

    /// <summary>
    /// Rises whenever a container, or one around it, comes or goes. Stamps only ever rise, so the highest of several
    /// is new when one of them is.
    /// </summary>
    private long PlaceStamp()
    {
        long stamp = _outer?.PlaceStamp() ?? 0;
        foreach (SourceElement outer in Outer)
        {
            foreach (string name in _names)
            {
                stamp = Math.Max(stamp, outer.StampOf(name));
            }
        }

        return stamp;
    }

    /// <summary>Null for none: most elements lack most containers, and a role may have ten, so that lists for nothing would add up.</summary>
    private List<SourceElement>? Find()
    {
        List<SourceElement>? found = null;
        foreach (SourceElement outer in Outer)
        {
            for (SourceNode? node = outer.FirstChild; node is not null; node = node.Next)
            {
                if (node is SourceElement element
                    && Array.IndexOf(_names, element.LocalName) >= 0
                    && element.NamespaceUri == outer.NamespaceUri)
                {
                    (found ??= []).Add(element);
                }
            }
        }

        return found;
    }
}
