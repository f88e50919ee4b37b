using System;
using System.Collections.Generic;
using System.Linq;

namespace CloudServiceTools.Service;

/// <summary>
/// Says to which of some definitions a configuration belongs. ServiceDefinition.Inside.csdef takes ServiceConfiguration.Inside.cscfg
/// and ServiceConfiguration.Publish.Inside.cscfg, the plain definition those that no other takes; what names leave open, the name
/// of the service in the files decides. A file is looked into only for that.
/// </summary>
internal sealed class ServicePairing
{
    private readonly Func<string, FileHead> _headOf;
    private readonly IReadOnlyList<string> _definitions;
    private readonly Dictionary<string, Profiles> _byStem = new(StringComparer.OrdinalIgnoreCase);
    private readonly Choice _ofOtherStems;

    internal ServicePairing(IReadOnlyList<string> definitions, IReadOnlyList<string> configurations, Func<string, FileHead> headOf)
    {
        _headOf = headOf;
        _definitions = definitions;
        List<string> withoutOwnStem = [];
        if (definitions.Count > 1)
        {
            ILookup<string, ServiceFileName> wanted = configurations.Select(ServiceFileName.Of).ToLookup(name => name.Stem, StringComparer.OrdinalIgnoreCase);
            foreach (IGrouping<string, string> stem in definitions.GroupBy(path => ServiceFileName.Of(path).Stem, StringComparer.OrdinalIgnoreCase))
            {
                if (wanted.Contains(stem.Key))
                {
                    _byStem.Add(stem.Key, new Profiles([.. stem], wanted[stem.Key], headOf));
                }
                else
                {
                    withoutOwnStem.AddRange(stem);
                }
            }
        }

        _ofOtherStems = new Choice(withoutOwnStem, headOf);
    }

    /// <summary>The definition that a configuration belongs to: one, none, or several where nothing decides.</summary>
    internal IReadOnlyList<string> OwnersOf(string configuration)
    {
        if (_definitions.Count < 2)
        {
            return _definitions;
        }

        ServiceFileName name = ServiceFileName.Of(configuration);
        return _byStem.TryGetValue(name.Stem, out Profiles? profiles)
            ? profiles.OwnersOf(configuration, name)
            : _ofOtherStems.ByServiceName(_headOf(configuration)) ?? [];
    }

    /// <summary>The definitions of one stem, by their profiles.</summary>
    private sealed class Profiles
    {
        private readonly Dictionary<string, string> _definitions = new(StringComparer.OrdinalIgnoreCase);
        private readonly Choice _others;
        private readonly Func<string, FileHead> _headOf;

        internal Profiles(string[] definitions, IEnumerable<ServiceFileName> configurations, Func<string, FileHead> headOf)
        {
            _headOf = headOf;
            foreach (string definition in definitions)
            {
                if (ServiceFileName.Of(definition).Profile is { Length: > 0 } profile && !_definitions.ContainsKey(profile))
                {
                    _definitions.Add(profile, definition);
                }
            }

            HashSet<string> served = new(configurations.Select(Find).OfType<string>(), StringComparer.Ordinal);
            _others = new Choice([.. definitions.Where(definition => !served.Contains(definition))], headOf);
        }

        internal IReadOnlyList<string> OwnersOf(string configuration, ServiceFileName name) =>
            Find(name) is { } owner ? [owner]
            : _others.Definitions.Count < 2 ? _others.Definitions
            : _others.ByServiceName(_headOf(configuration)) ?? _others.Preferred;

        /// <summary>The whole profile, or as much of its end as a definition has.</summary>
        private string? Find(ServiceFileName configuration)
        {
            for (string profile = configuration.Profile; profile.Length > 0; profile = profile.Substring(profile.IndexOf('.') + 1))
            {
                if (_definitions.TryGetValue(profile, out string? found) || profile.IndexOf('.') < 0)
                {
                    return found;
                }
            }

            return null;
        }
    }

    /// <summary>Definitions that names do not choose between.</summary>
    private sealed class Choice(IReadOnlyList<string> definitions, Func<string, FileHead> headOf)
    {
        private Dictionary<string, IReadOnlyList<string>>? _byServiceName;
        private IReadOnlyList<string>? _preferred;

        internal IReadOnlyList<string> Definitions => definitions;

        /// <summary>The plain one where there is one.</summary>
        internal IReadOnlyList<string> Preferred => _preferred ??= PlainOf(definitions);

        /// <summary>Those of the service that a configuration is for; null where there is none.</summary>
        internal IReadOnlyList<string>? ByServiceName(FileHead configuration)
        {
            if (definitions.Count == 0)
            {
                return null;
            }

            if (configuration.Nature == FileNature.Unreadable)
            {
                // Somebody has to say that it cannot be read.
                return [Preferred[0]];
            }

            _byServiceName ??= definitions.GroupBy(path => headOf(path).ServiceName, StringComparer.OrdinalIgnoreCase)
                .ToDictionary(group => group.Key, group => PlainOf([.. group]), StringComparer.OrdinalIgnoreCase);
            return _byServiceName.TryGetValue(configuration.ServiceName, out IReadOnlyList<string>? found) ? found : null;
        }

        private static IReadOnlyList<string> PlainOf(IReadOnlyList<string> paths)
        {
            string[] plain = paths.Count < 2 ? [] : [.. paths.Where(path => ServiceFileName.Of(path).Profile.Length == 0)];
            return plain.Length == 1 ? plain : paths;
        }
    }
}
