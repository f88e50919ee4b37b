using System.Collections.Generic;
using System.Linq;
using CloudServiceTools.Analysis.Rules;
using CloudServiceTools.Model;

namespace CloudServiceTools.Analysis;

/// <summary>Every rule that there is.</summary>
public static class RuleCatalog
{
    /// <summary>The rules, in the order of their ids.</summary>
    public static IReadOnlyList<AnalyzerRule> Rules { get; } =
    [
        new Unreadable(),
        new WrongNamespace(),
        new UnknownElement(),
        new ElementOrder(),
        new RepeatedElement(),
        new MissingElement(),
        new UnknownAttribute(),
        new MissingAttribute(),
        new InvalidValue(),
        new StrayText(),
        new AllowAllBesideSource(),
        new SeveralRuleContainers(),
        new WebRoleWithoutSites(),
        new UnknownSchemaVersion(),
        new EncodingMismatch(),
        new NoRole(),
        new DuplicateRole(),
        new DuplicateEndpoint(),
        new DuplicateItem(),
        new DuplicateProbe(),
        new BindingEndpoint(),
        new UndeclaredCertificate(),
        new UnknownProbe(),
        new UnknownDestination(),
        new DestinationNotInternal(),
        new UnknownSource(),
        new UnknownXPath(),
        new DuplicateSiteItem(),
        new VariableValue(),
        new UnknownModule(),
        new WebRoleWithoutHttp(),
        new HttpsWithoutCertificate(),
        new UnboundEndpoint(),
        new SameBinding(),
        new PublicPortOverlap(),
        new LocalPortClash(),
        new RangeReversed(),
        new TooManyRoles(),
        new TooManyEndpoints(),
        new ManyInternalEndpoints(),
        new IdleTimeout(),
        new UpgradeDomainCount(),
        new RemoteDesktopPort(),
        new RemoteForwarder(),
        new LocalStorageSize(),
        new ProbeTimeout(),
        new ProbePath(),
        new UnknownVMSize(),
        new TooManyCertificates(),
        new OverlappingRules(),
        new RedundantRule(),
        new NobodyMaySend(),
        new OwnRoleSource(),
        new RepeatedInRule(),
        new OpenBesideRestricted(),
        new EmptyTrafficRules(),
        new SourceWithoutEffect(),
        new ServiceNameMismatch(),
        new RoleNotConfigured(),
        new RoleNotDeclared(),
        new SettingNotDeclared(),
        new SettingNotConfigured(),
        new CertificateNotDeclared(),
        new CertificateNotConfigured(),
        new InstanceCount(),
        new TooFewInstancePorts(),
        new EndpointAclReference(),
        new AccessControlOrder(),
        new NetworkRole(),
        new UnknownLoadBalancer(),
        new UndiscoverableInstances(),
        new ConfigurationFormat(),
        new DuplicateInConfiguration(),
        new ReservedIPWithoutEndpoint(),
        new NotPartOfService(),
        new GuestOSFamily(),
        new ThumbprintPlaceholder(),
        new InvalidThumbprint(),
        new AccessControlSubnet(),
        new AccessControlWithSecurityGroup(),
        new ObsoleteVMSize(),
        new ExtendedSupportVMSize(),
        new ExtendedSupportImport(),
        new ExtendedSupportName(),
        new ExtendedSupportNetwork(),
        new ExtendedSupportRemoteSettings(),
        new Retirement(),
        new CertificateWithoutHttps(),
        new RoleNameCharacters(),
        new StorageEmulator(),
        new PhysicalDirectory(),
        new SecretInConfiguration(),
    ];

    /// <summary>The rules that a text means: an id, the start of one, a name or a pattern.</summary>
    /// <exception cref="Errors.CsException">CsRuleNotFound: it means none, and is no pattern.</exception>
    public static IReadOnlyList<AnalyzerRule> Find(string text)
    {
        RuleFilter filter = new([text]);
        List<AnalyzerRule> found = [.. Rules.Where(filter.Names)];
        return found.Count > 0 || NamePattern.IsPattern(text) ? found : throw AnalysisErrors.RuleNotFound(text);
    }
}
