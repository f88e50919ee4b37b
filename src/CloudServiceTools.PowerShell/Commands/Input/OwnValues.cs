using System.Collections.Generic;
using System.Linq;
using System.Management.Automation;

namespace CloudServiceTools.PowerShell.Commands;

/// <summary>
/// The parameters that rows of a table bind by property name. PowerShell binds the properties of every object that way, so
/// a definition from the pipeline would give its own name to -Name: what an object says of itself is taken back here.
/// </summary>
internal sealed class OwnValues
{
    private readonly PSCmdlet _command;
    private readonly List<ParameterMetadata> _parameters;

    /// <summary>Notes which parameters are still open before anything came through the pipeline.</summary>
    internal OwnValues(PSCmdlet command)
    {
        _command = command;
        _parameters =
        [
            .. command.MyInvocation.MyCommand.Parameters.Values.Where(parameter =>
                !command.MyInvocation.BoundParameters.ContainsKey(parameter.Name)
                && parameter.ParameterSets.Values.Any(set => set.ValueFromPipelineByPropertyName)),
        ];
    }

    /// <summary>
    /// Takes back what the parameters have from the properties of a piped object itself, and what an empty cell of a table would
    /// say of an optional parameter.
    /// </summary>
    /// <param name="piped">What came through the pipeline as a document or an item; null for the row of a table.</param>
    /// <exception cref="RefusedException">A mandatory parameter had nothing else.</exception>
    internal void TakeBack(object? piped)
    {
        foreach (ParameterMetadata parameter in _parameters)
        {
            if (!_command.MyInvocation.BoundParameters.TryGetValue(parameter.Name, out object bound))
            {
                continue;
            }

            string value = TextOf(bound);
            bool isMandatory = IsMandatory(parameter);
            bool isOwn = piped is not null && PSObject.AsPSObject(piped).Properties[parameter.Name] is { } own && TextOf(own.Value) == value;
            if (isOwn && isMandatory)
            {
                throw new RefusedException(ErrorRecords.ParameterRequired(parameter.Name));
            }

            if (isOwn || (value.Length == 0 && !isMandatory))
            {
                _command.GetType().GetProperty(parameter.Name)!.SetValue(_command, null);
            }
        }
    }

    private bool IsMandatory(ParameterMetadata parameter) =>
        parameter.ParameterSets.TryGetValue(_command.ParameterSetName, out ParameterSetMetadata set)
            ? set.IsMandatory
            : parameter.ParameterSets.TryGetValue(ParameterAttribute.AllParameterSets, out ParameterSetMetadata every) && every.IsMandatory;

    private static string TextOf(object? value) => LanguagePrimitives.ConvertTo<string>(value);
}
