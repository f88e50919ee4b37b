using System;
using System.Threading;
using CloudServiceTools.Analysis;

namespace CloudServiceTools.Cli;

/// <summary>
/// Most of what a short check takes is that .NET loads the reader and every rule for the first time. Another core does that,
/// with a definition of a few lines, while this one reads the command line and the file.
/// </summary>
internal static class HeadStart
{
    /// <summary>Small, and with something for most rules to look at.</summary>
    internal const string Sample =
        """
        <ServiceDefinition name="S" xmlns="http://schemas.microsoft.com/ServiceHosting/2008/10/ServiceDefinition">
          <WebRole name="A" vmsize="Small">
            <Sites><Site name="Web"><Bindings><Binding name="In" endpointName="In" /></Bindings></Site></Sites>
            <Endpoints><InputEndpoint name="In" protocol="http" port="80" /><InternalEndpoint name="I" protocol="tcp" /></Endpoints>
            <ConfigurationSettings><Setting name="Key" /><Setting name="Color" /></ConfigurationSettings>
          </WebRole>
          <WorkerRole name="B">
            <Endpoints><InternalEndpoint name="I" protocol="tcp" port="80" /><InternalEndpoint name="J" protocol="tcp" /></Endpoints>
          </WorkerRole>
          <NetworkTrafficRules>
            <OnlyAllowTrafficTo>
              <Destinations><RoleEndpoint endpointName="I" roleName="B" /></Destinations>
              <WhenSource matches="AnyRule"><FromRole roleName="A" /></WhenSource>
            </OnlyAllowTrafficTo>
          </NetworkTrafficRules>
        </ServiceDefinition>
        """;

    /// <summary>Starts it for a command that analyzes.</summary>
    internal static void For(string[] args)
    {
        if (args is ["check" or "fix", ..] && Environment.ProcessorCount > 1)
        {
            new Thread(() => new Analyzer().AnalyzeText(Sample)) { IsBackground = true }.Start();
        }
    }
}
