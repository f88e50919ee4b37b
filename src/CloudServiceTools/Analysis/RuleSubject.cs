using System;
using CloudServiceTools.Xml;

namespace CloudServiceTools.Analysis;

/// <summary>What a rule is about. A definition without it gives the rule nothing to find, and the rule is not asked.</summary>
[Flags]
internal enum RuleSubject
{
    /// <summary>The definition itself, its roles and their endpoints.</summary>
    Definition = 0,

    /// <summary>What the table of the format refuses.</summary>
    Problem = 1,

    /// <summary>A service configuration beside the definition.</summary>
    Configuration = 2,

    /// <summary>The traffic rules.</summary>
    TrafficRule = 4,

    /// <summary>The load balancer probes.</summary>
    Probe = 8,

    /// <summary>The sites of roles.</summary>
    Site = 16,

    /// <summary>The imports of roles.</summary>
    Import = 32,

    /// <summary>The environment variables of roles and of startup tasks.</summary>
    Variable = 64,

    /// <summary>The certificates of roles.</summary>
    Certificate = 1024,

    /// <summary>Endpoints that name a certificate.</summary>
    EndpointCertificate = 128,

    /// <summary>Endpoints that name a load balancer probe.</summary>
    EndpointProbe = 256,

    /// <summary>Endpoints with an idle timeout.</summary>
    IdleTimeout = 512,
}

/// <summary>Finds what a definition has, by the elements that hold it.</summary>
internal static class RuleSubjects
{
    /// <summary>The subjects that the elements of a definition stand for.</summary>
    internal static RuleSubject Of(SourceElement root)
    {
        RuleSubject found = RuleSubject.Definition;
        for (SourceNode? node = root.FirstChild; node is not null; node = node.Next)
        {
            if (node is SourceElement element)
            {
                found |= element.LocalName switch
                {
                    "NetworkTrafficRules" => RuleSubject.TrafficRule,
                    "LoadBalancerProbes" => RuleSubject.Probe,
                    _ => InRole(element),
                };
            }
        }

        return found;
    }

    private static RuleSubject InRole(SourceElement role)
    {
        RuleSubject found = RuleSubject.Definition;
        for (SourceNode? node = role.FirstChild; node is not null; node = node.Next)
        {
            if (node is SourceElement element)
            {
                found |= element.LocalName switch
                {
                    "Sites" or "Site" => RuleSubject.Site,
                    "Imports" => RuleSubject.Import,
                    "Certificates" => RuleSubject.Certificate,
                    "Startup" or "Runtime" => RuleSubject.Variable,
                    "Endpoints" or "InputEndpoints" => InEndpoints(element),
                    _ => RuleSubject.Definition,
                };
            }
        }

        return found;
    }

    private static RuleSubject InEndpoints(SourceElement container)
    {
        RuleSubject found = RuleSubject.Definition;
        for (SourceNode? node = container.FirstChild; node is not null; node = node.Next)
        {
            for (SourceAttribute? attribute = (node as SourceElement)?.FirstAttribute; attribute is not null; attribute = attribute.Next)
            {
                found |= attribute.Name switch
                {
                    "certificate" => RuleSubject.EndpointCertificate,
                    "loadBalancerProbe" => RuleSubject.EndpointProbe,
                    "idleTimeoutInMinutes" => RuleSubject.IdleTimeout,
                    _ => RuleSubject.Definition,
                };
            }
        }

        return found;
    }
}
