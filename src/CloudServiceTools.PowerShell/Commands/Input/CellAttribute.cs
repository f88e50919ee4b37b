using System;
using System.Globalization;
using System.Management.Automation;

namespace CloudServiceTools.PowerShell.Commands;

/// <summary>
/// Reads a number or a Boolean that the row of a table has as text; an empty cell says nothing. PowerShell leaves a parameter
/// alone where it cannot convert a property, and what the row says would be lost.
/// </summary>
[AttributeUsage(AttributeTargets.Property)]
public sealed class CellAttribute : ArgumentTransformationAttribute
{
    /// <summary>Says what the text means.</summary>
    /// <param name="type">Boolean, SwitchParameter or Int32.</param>
    public CellAttribute(Type type) => Type = type;

    /// <summary>Boolean, SwitchParameter or Int32.</summary>
    public Type Type { get; }

    /// <inheritdoc/>
    public override object? Transform(EngineIntrinsics engineIntrinsics, object inputData)
    {
        if ((Unwrapped.Of(inputData) ?? string.Empty) is not string text)
        {
            return inputData;
        }

        text = text.Trim();
        if (text.Length == 0)
        {
            // Of a switch, PowerShell takes nothing for true.
            return Type == typeof(SwitchParameter) ? false : null;
        }

        if (Type != typeof(int))
        {
            return text.ToUpperInvariant() switch
            {
                "TRUE" or "1" => true,
                "FALSE" or "0" => false,
                _ => throw new ArgumentTransformationMetadataException($"'{text}' is neither True nor False."),
            };
        }

        return int.TryParse(text, NumberStyles.Integer, CultureInfo.InvariantCulture, out int number)
            ? number
            : throw new ArgumentTransformationMetadataException($"'{text}' is not a whole number.");
    }
}
