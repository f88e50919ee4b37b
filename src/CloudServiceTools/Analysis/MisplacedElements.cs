using System.Collections.Generic;
using CloudServiceTools.Model;
using CloudServiceTools.Schema;
using CloudServiceTools.Xml;

namespace CloudServiceTools.Analysis;

/// <summary>
/// The children of one element that are out of order. They are moved one by one, and those that still have to be moved do not say
/// where another one belongs: two elements at the end that belong at the start would keep changing places.
/// </summary>
internal sealed class MisplacedElements
{
    private readonly HashSet<SourceElement> _waiting = [];

    // The last one that was moved to a place: the next one follows it, without a search.
    private readonly Dictionary<int, SourceElement> _moved = [];

    internal void Add(SourceElement element) => _waiting.Add(element);

    /// <summary>Takes an element to its place.</summary>
    /// <param name="element">The element.</param>
    /// <param name="schema">What the table says of the element that it stands in.</param>
    internal void Move(SourceElement element, ElementSchema schema)
    {
        if (element.Parent is not { } parent)
        {
            return;
        }

        _waiting.Remove(element);
        int place = schema.PlaceOf(element.LocalName);
        SourceElement? previous = _moved.TryGetValue(place, out SourceElement? last) && last.Parent == parent && last != element
            ? last
            : AttributeWriter.FindPrevious(parent, schema, element, sibling => !_waiting.Contains(sibling));
        AttributeWriter.Move(element, parent, previous);
        _moved[place] = element;
    }
}
