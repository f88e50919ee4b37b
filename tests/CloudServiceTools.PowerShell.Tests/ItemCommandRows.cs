using System.IO;

namespace CloudServiceTools.PowerShell.Tests;

/// <summary>
/// What csdef and the cmdlets do with items, kind by kind. The definition and the configuration have at least one item of each.
/// </summary>
internal static class ItemCommandRows
{
    private const string Definition =
        """
        <ServiceDefinition name="Shop" xmlns="http://schemas.microsoft.com/ServiceHosting/2008/10/ServiceDefinition">
          <LoadBalancerProbes>
            <LoadBalancerProbe name="Health" protocol="http" path="/health" />
          </LoadBalancerProbes>
          <WebRole name="Web" vmsize="Small">
            <Sites>
              <Site name="Main" physicalDirectory="../Main">
                <VirtualDirectory name="images" physicalDirectory="../Images" />
                <VirtualApplication name="shop" />
                <Bindings>
                  <Binding name="Http" endpointName="HttpIn" />
                </Bindings>
              </Site>
            </Sites>
            <Endpoints>
              <InputEndpoint name="HttpIn" protocol="http" port="80" loadBalancerProbe="Health" />
              <InputEndpoint name="HttpsIn" protocol="https" port="443" certificate="Ssl" />
              <InternalEndpoint name="Data" protocol="tcp" />
              <InstanceInputEndpoint name="Debug" protocol="tcp" localPort="10100">
                <AllocatePublicPortFrom>
                  <FixedPortRange max="10109" min="10105" />
                </AllocatePublicPortFrom>
              </InstanceInputEndpoint>
            </Endpoints>
            <Imports>
              <Import moduleName="RemoteAccess" />
            </Imports>
            <ConfigurationSettings>
              <Setting name="Greeting" />
            </ConfigurationSettings>
            <LocalResources>
              <LocalStorage name="Cache" sizeInMB="500" />
            </LocalResources>
            <Certificates>
              <Certificate name="Ssl" storeLocation="LocalMachine" storeName="My" />
            </Certificates>
            <Startup>
              <Task commandLine="setup.cmd">
                <Environment>
                  <Variable name="LEVEL" value="1" />
                </Environment>
              </Task>
            </Startup>
            <Runtime>
              <Environment>
                <Variable name="MODE" value="fast" />
                <Variable name="ID">
                  <RoleInstanceValue xpath="/RoleEnvironment/CurrentInstance/@id" />
                </Variable>
              </Environment>
              <EntryPoint>
                <NetFxEntryPoint assemblyName="Web.dll" targetFrameworkVersion="v4.0" />
              </EntryPoint>
            </Runtime>
            <Contents>
              <Content destination="Files">
                <SourceDirectory path="../Files" />
              </Content>
            </Contents>
          </WebRole>
          <NetworkTrafficRules>
            <OnlyAllowTrafficTo>
              <Destinations>
                <RoleEndpoint endpointName="Data" roleName="Web" />
              </Destinations>
              <AllowAllTraffic />
            </OnlyAllowTrafficTo>
          </NetworkTrafficRules>
        </ServiceDefinition>
        """;

    private const string Configuration =
        """
        <ServiceConfiguration serviceName="Shop" osFamily="6" xmlns="http://schemas.microsoft.com/ServiceHosting/2008/10/ServiceConfiguration">
          <Role name="Web">
            <Instances count="2" />
            <ConfigurationSettings>
              <Setting name="Greeting" value="Hello" />
            </ConfigurationSettings>
            <Certificates>
              <Certificate name="Ssl" thumbprint="0123456789ABCDEF0123456789ABCDEF01234567" thumbprintAlgorithm="sha1" />
            </Certificates>
          </Role>
          <Role name="Back">
            <Instances count="1" />
          </Role>
          <NetworkConfiguration>
            <Dns>
              <DnsServers>
                <DnsServer name="Primary" IPAddress="10.0.0.4" />
              </DnsServers>
            </Dns>
            <VirtualNetworkSite name="Net" />
            <AddressAssignments>
              <InstanceAddress roleName="Web">
                <Subnets>
                  <Subnet name="Front" />
                </Subnets>
              </InstanceAddress>
            </AddressAssignments>
            <AccessControls>
              <AccessControl name="Offices">
                <Rule order="100" action="permit" remoteSubnet="10.0.0.0/8" description="Office" />
              </AccessControl>
            </AccessControls>
            <EndpointAcls>
              <EndpointAcl role="Web" endPoint="HttpIn" accessControl="Offices" />
            </EndpointAcls>
            <LoadBalancers>
              <LoadBalancer name="Inside">
                <FrontendIPConfiguration type="private" subnet="Front" />
              </LoadBalancer>
            </LoadBalancers>
            <NetworkSecurityGroupRefs>
              <NetworkSecurityGroupRef roleName="Web">
                <NetworkSecurityGroup name="Group" />
              </NetworkSecurityGroupRef>
            </NetworkSecurityGroupRefs>
          </NetworkConfiguration>
        </ServiceConfiguration>
        """;

    /// <summary>Commands that change a document: what follows <c>csdef</c>, and what the cmdlets do instead.</summary>
    internal static (string Line, string Script)[] Changes { get; } =
    [
        ("add role Extra --type worker --vm-size Large", "$all | Add-CsRole (New-CsRole Extra -Type Worker -VMSize Large)"),
        ("add load-balancer-probe Ping --protocol tcp --port 90 --interval-in-seconds 20 --timeout-in-seconds 40", "$all | Add-CsLoadBalancerProbe Ping -Protocol tcp -Port 90 -IntervalInSeconds 20 -TimeoutInSeconds 40"),
        ("add traffic-rule --to Web/Data --from Web", "$all | Add-CsTrafficRule -To Web/Data -From Web"),
        ("add input-endpoint More --role Web --protocol tcp --port 81 --local-port 8081", "$all | Add-CsInputEndpoint More 81 -Role Web -Protocol tcp -LocalPort 8081"),
        ("add instance-input-endpoint Each --role Web --protocol udp --local-port 10200 --public-port 10205-10209", "$all | Add-CsInstanceInputEndpoint Each 10200 10205-10209 -Role Web -Protocol udp"),
        ("add internal-endpoint Queue --role Web --protocol tcp --port 80,90-95", "$all | Add-CsInternalEndpoint Queue 80,90-95 -Role Web -Protocol tcp"),
        ("add site Admin --role Web --endpoint HttpIn HttpsIn --physical-directory ../Admin --host-header admin.example.com", "$all | Add-CsSite Admin HttpIn, HttpsIn -Role Web -PhysicalDirectory ../Admin -HostHeader admin.example.com"),
        ("add virtual-directory css --role Web --site Main/shop --physical-directory ../Css", "$all | Add-CsVirtualDirectory css -Role Web -Site Main/shop -PhysicalDirectory ../Css"),
        ("add virtual-application blog --role Web --site Main", "$all | Add-CsVirtualApplication blog -Role Web -Site Main"),
        ("add binding Https --role Web --site Main --endpoint-name HttpsIn --host-header www.example.com", "$all | Add-CsBinding Https HttpsIn -Role Web -Site Main -HostHeader www.example.com"),
        ("add import Connect --role Web", "$all | Add-CsImport Connect -Role Web"),
        ("add setting Farewell --role Web", "$all | Add-CsSetting Farewell -Role Web"),
        ("add local-storage Logs --role Web --size-in-mb 2000 --clean-on-role-recycle false", "$all | Add-CsLocalStorage Logs -Role Web -SizeInMB 2000 -CleanOnRoleRecycle $false"),
        ("add certificate Old --role Web", "$all | Add-CsCertificate Old -Role Web"),
        ("add certificate Old --role Web --store-location CurrentUser --store-name CA --permission-level elevated", "$all | Add-CsCertificate Old -Role Web -StoreLocation CurrentUser -StoreName CA -PermissionLevel elevated"),
        ("add startup-task more.cmd --role Web --execution-context elevated --task-type background", "$all | Add-CsStartupTask more.cmd -Role Web -ExecutionContext elevated -TaskType background"),
        ("add environment-variable EXTRA --role Web --task setup.cmd --value 2", "$all | Add-CsEnvironmentVariable EXTRA 2 -Role Web -Task setup.cmd"),
        ("add environment-variable EXTRA --role Web --xpath /RoleEnvironment/Deployment/@id", "$all | Add-CsEnvironmentVariable EXTRA -Role Web -XPath /RoleEnvironment/Deployment/@id"),
        ("add content More --role Web --source-directory ../More", "$all | Add-CsContent More ../More -Role Web"),
        ("add role-configuration Extra --instance-count 3 --vm-name extra", "$null = $conf.AddRole('Extra', 3); $conf | Set-CsRoleConfiguration Extra -VMName extra"),
        ("add setting-value Farewell --role Back --value Bye", "$conf | Set-CsSettingValue Farewell Bye -Role Back -Force"),
        ("add certificate-thumbprint Ssl --role Back --thumbprint 0123456789ABCDEF0123456789ABCDEF01234567", "$conf | Set-CsCertificateThumbprint Ssl 0123456789ABCDEF0123456789ABCDEF01234567 -Role Back -Force"),
        ("add dns-server Second --ip-address 10.0.0.5", "$conf | Add-CsDnsServer Second 10.0.0.5"),
        ("add access-control-rule 200 --access-control Offices --action deny --remote-subnet 0.0.0.0/0 --description Rest", "$conf | Add-CsAccessControlRule Offices 200 deny 0.0.0.0/0 -Description Rest"),
        ("add access-control-rule 100 --access-control Home --action permit --remote-subnet 192.0.2.0/24", "$conf | Add-CsAccessControlRule Home 100 permit 192.0.2.0/24"),
        ("add endpoint-acl Back/Queue --access-control Offices", "$conf | Add-CsEndpointAcl Back Queue Offices"),
        ("add load-balancer Other --subnet Front --static-virtual-network-ip-address 10.0.0.9", "$conf | Add-CsLoadBalancer Other -Subnet Front -StaticVirtualNetworkIPAddress 10.0.0.9"),

        ("set definition --upgrade-domain-count 7 --topology-change-discovery Blast", "$all | Set-CsDefinition -UpgradeDomainCount 7 -TopologyChangeDiscovery Blast"),
        ("set role Web --vm-size Large --execution-context elevated", "$all | Set-CsRole Web -VMSize Large -ExecutionContext elevated"),
        ("set load-balancer-probe Health --path /ok --timeout-in-seconds 50", "$all | Set-CsLoadBalancerProbe Health -Path /ok -TimeoutInSeconds 50"),
        ("set endpoint Web/Debug --public-port 10200-10209", "$all | Set-CsEndpoint Web/Debug -PublicPort 10200-10209"),
        ("set site Main --physical-directory ../Other", "$all | Set-CsSite Main -PhysicalDirectory ../Other"),
        ("set virtual-directory images --role Web --physical-directory ../Pictures", "$all | Set-CsVirtualDirectory images -Role Web -PhysicalDirectory ../Pictures"),
        ("set virtual-application Main/shop --physical-directory ../Shop", "$all | Set-CsVirtualApplication Main/shop -PhysicalDirectory ../Shop"),
        ("set binding Http --host-header www.example.com", "$all | Set-CsBinding Http -HostHeader www.example.com"),
        ("set local-storage Cache --size-in-mb 900", "$all | Set-CsLocalStorage Cache -SizeInMB 900"),
        ("set certificate Ssl --store-name Root", "$all | Set-CsCertificate Ssl -StoreName Root"),
        ("set startup-task setup.cmd --task-type foreground", "$all | Set-CsStartupTask setup.cmd -TaskType foreground"),
        ("set environment-variable LEVEL --task setup.cmd --value 3", "$all | Set-CsEnvironmentVariable LEVEL 3 -Task setup.cmd"),
        ("set entry-point --role Web --assembly-name Other.dll", "$all | Set-CsEntryPoint -Role Web -AssemblyName Other.dll"),
        ("set content Files --source-directory ../More", "$all | Set-CsContent Files -SourceDirectory ../More"),
        ("set configuration --os-family 7 --virtual-network-site Other --reserved-ip Address --allow-role-process-local-dumps true", "$conf | Set-CsConfiguration -OSFamily 7 -VirtualNetworkSite Other -ReservedIP Address -AllowRoleProcessLocalDumps $true"),
        ("set role-configuration Web --instance-count 4", "$conf | Set-CsInstanceCount Web 4"),
        ("set role-configuration Web --vm-name web --os-image http://example.com/image", "$conf | Set-CsRoleConfiguration Web -VMName web -OSImage http://example.com/image"),
        ("set setting-value Greeting --value Hi", "$conf | Set-CsSettingValue Greeting Hi"),
        ("set certificate-thumbprint Ssl --role Web --thumbprint 89ABCDEF0123456789ABCDEF0123456789ABCDEF", "$conf | Set-CsCertificateThumbprint Ssl 89ABCDEF0123456789ABCDEF0123456789ABCDEF -Role Web"),
        ("set dns-server Primary --ip-address 10.0.0.6", "$conf.GetDnsServer('Primary').IPAddress = '10.0.0.6'; $conf"),
        ("set instance-address Back --subnet Front Other --public-ip Address --idle-timeout-in-minutes 10", "$conf | Set-CsInstanceAddress Back Front, Other -PublicIP Address -IdleTimeoutInMinutes 10"),
        ("set access-control-rule 100 --action deny --description Nobody", "$rule = $conf.AccessControls[0].Rules[0]; $rule.Action = 'deny'; $rule.Description = 'Nobody'; $conf"),
        ("set endpoint-acl Web/HttpIn --access-control offices", "$conf.GetEndpointAcl('Web/HttpIn').AccessControl = 'Offices'; $conf"),
        ("set load-balancer Inside --static-virtual-network-ip-address 10.0.0.9", "$conf.GetLoadBalancer('Inside').StaticVirtualNetworkIPAddress = '10.0.0.9'; $conf"),
        ("set network-security-group Back --name Group", "$conf | Set-CsNetworkSecurityGroup Back Group"),

        ("rename role Web Front", "$all | Rename-CsRole Web Front"),
        ("rename load-balancer-probe Health Ping", "$all | Rename-CsLoadBalancerProbe Health Ping"),
        ("rename endpoint Data Store --role Web", "$all | Rename-CsEndpoint Data Store -Role Web"),
        ("rename site Main Web", "$all | Rename-CsSite Main Web"),
        ("rename virtual-directory images pictures", "$all | Rename-CsVirtualDirectory images pictures"),
        ("rename virtual-application shop store", "$all | Rename-CsVirtualApplication shop store"),
        ("rename binding Http Plain", "$all | Rename-CsBinding Http Plain"),
        ("rename setting Greeting Hello", "$all | Rename-CsSetting Greeting Hello"),
        ("rename local-storage Cache Store", "$all | Rename-CsLocalStorage Cache Store"),
        ("rename certificate Ssl Tls", "$all | Rename-CsCertificate Ssl Tls"),
        ("rename startup-task setup.cmd other.cmd", "$all | Set-CsStartupTask setup.cmd -NewCommandLine other.cmd"),
        ("rename environment-variable MODE SPEED", "$all | Rename-CsEnvironmentVariable MODE SPEED"),
        ("rename role-configuration Web Front", "$conf.GetRole('Web').Rename('Front'); $conf"),
        ("rename setting-value Greeting Hello", "$conf.GetRole('Web').GetSetting('Greeting').Rename('Hello'); $conf"),
        ("rename certificate-thumbprint Ssl Tls", "$conf.GetRole('Web').GetCertificate('Ssl').Rename('Tls'); $conf"),
        ("rename dns-server Primary First", "$conf.GetDnsServer('Primary').Rename('First'); $conf"),
        ("rename access-control Offices Branches", "$conf.GetAccessControl('Offices').Rename('Branches'); $conf"),
        ("rename load-balancer Inside Internal", "$conf.GetLoadBalancer('Inside').Rename('Internal'); $conf"),
        ("rename content Files Assets", "($all | Get-CsContent Files).Destination = 'Assets'; $all"),

        ("remove role Web", "$all | Remove-CsRole Web"),
        ("remove load-balancer-probe Health", "$all | Remove-CsLoadBalancerProbe Health"),
        ("remove traffic-rule --to Web/*", "$all | Remove-CsTrafficRule -To Web/*"),
        ("remove endpoint HttpsIn", "$all | Remove-CsEndpoint HttpsIn"),
        ("remove site Main", "$all | Remove-CsSite Main"),
        ("remove virtual-directory images", "$all | Remove-CsVirtualDirectory images"),
        ("remove virtual-application shop", "$all | Remove-CsVirtualApplication shop"),
        ("remove binding Http", "$all | Remove-CsBinding Http"),
        ("remove import RemoteAccess", "$all | Remove-CsImport RemoteAccess"),
        ("remove setting Greeting", "$all | Remove-CsSetting Greeting"),
        ("remove local-storage Cache", "$all | Remove-CsLocalStorage Cache"),
        ("remove certificate Ssl", "$all | Remove-CsCertificate Ssl"),
        ("remove startup-task setup.cmd", "$all | Remove-CsStartupTask setup.cmd"),
        ("remove environment-variable ID", "$all | Remove-CsEnvironmentVariable ID"),
        ("remove entry-point --role Web", "$all | Remove-CsEntryPoint -Role Web"),
        ("remove content Files", "$all | Remove-CsContent Files"),
        ("remove role-configuration Web", "$conf | Remove-CsRoleConfiguration Web"),
        ("remove setting-value Greeting", "$conf | Remove-CsSettingValue Greeting"),
        ("remove certificate-thumbprint Ssl --role Web", "$conf | Remove-CsCertificateThumbprint Ssl -Role Web"),
        ("remove dns-server Primary", "$conf | Remove-CsDnsServer Primary"),
        ("remove instance-address Web", "$conf | Remove-CsInstanceAddress Web"),
        ("remove access-control Offices", "$conf.GetAccessControl('Offices').Remove(); $conf"),
        ("remove access-control-rule 100 --access-control Offices", "$conf | Remove-CsAccessControlRule Offices 100"),
        ("remove endpoint-acl Web/HttpIn", "$conf | Remove-CsEndpointAcl Web HttpIn"),
        ("remove load-balancer Inside", "$conf | Remove-CsLoadBalancer Inside"),
        ("remove network-security-group Web", "$conf | Remove-CsNetworkSecurityGroup Web"),
    ];

    /// <summary>Commands that list: what follows <c>csdef list</c>, the objects that cmdlets give, and what JSON has of them.</summary>
    internal static (string Kind, string Script, string Properties)[] Lists { get; } =
    [
        ("definition", "$all", "Name SchemaVersion UpgradeDomainCount TopologyChangeDiscovery"),
        ("role", "$all | Get-CsRole", "Type Name VMSize EnableNativeCodeExecution StartupPriority ExecutionContext"),
        ("load-balancer-probe", "$all | Get-CsLoadBalancerProbe", "Name Protocol Port Path IntervalInSeconds TimeoutInSeconds"),
        ("traffic-rule", "$all | Get-CsTrafficRule", "Number To From"),
        ("endpoint", "$all | Get-CsEndpoint", "Role Kind Name Protocol Certificate IgnoreRoleInstanceStatus LoadBalancerProbe LoadBalancer IdleTimeoutInMinutes LoadBalancerDistribution"),
        ("input-endpoint", "$all | Get-CsEndpoint -Kind Input", "Role Name Protocol Certificate IgnoreRoleInstanceStatus LoadBalancerProbe LoadBalancer IdleTimeoutInMinutes LoadBalancerDistribution"),
        ("instance-input-endpoint", "$all | Get-CsEndpoint -Kind InstanceInput", "Role Name Protocol IdleTimeoutInMinutes"),
        ("internal-endpoint", "$all | Get-CsEndpoint -Kind Internal", "Role Name Protocol"),
        ("site", "$all | Get-CsSite", "Role Name PhysicalDirectory"),
        ("virtual-directory", "$all | Get-CsVirtualDirectory", "Role Path Name PhysicalDirectory"),
        ("virtual-application", "$all | Get-CsVirtualApplication", "Role Path Name PhysicalDirectory"),
        ("binding", "$all | Get-CsBinding", "Role Site Name EndpointName HostHeader"),
        ("import", "$all | Get-CsImport", "Role ModuleName"),
        ("setting", "$all | Get-CsSetting", "Role Name"),
        ("local-storage", "$all | Get-CsLocalStorage", "Role Name SizeInMB CleanOnRoleRecycle"),
        ("certificate", "$all | Get-CsCertificate", "Role Name StoreLocation StoreName PermissionLevel"),
        ("startup-task", "$all | Get-CsStartupTask", "Role CommandLine ExecutionContext TaskType"),
        ("environment-variable", "$all | Get-CsEnvironmentVariable", "Role Task Name Value XPath"),
        ("entry-point", "$all | Get-CsEntryPoint", "Role Kind AssemblyName TargetFrameworkVersion CommandLine SetReadyOnProcessStart"),
        ("content", "$all | Get-CsContent", "Role Destination SourceDirectory"),
        ("configuration", "$conf", "ServiceName OSFamily OSVersion SchemaVersion VirtualNetworkSite ReservedIP CleanupFirewallOnRoleRestart AllowRoleProcessLocalDumps"),
        ("role-configuration", "$conf | Get-CsRoleConfiguration", "Name VMName OSImage InstanceCount"),
        ("setting-value", "$conf | Get-CsSettingValue", "Role Name Value"),
        ("certificate-thumbprint", "$conf | Get-CsCertificateThumbprint", "Role Name Thumbprint ThumbprintAlgorithm"),
        ("dns-server", "$conf | Get-CsDnsServer", "Name IPAddress"),
        ("instance-address", "$conf | Get-CsInstanceAddress", "RoleName Subnets PublicIP IdleTimeoutInMinutes"),
        ("access-control", "$conf.AccessControls", "Name"),
        ("access-control-rule", "$conf | Get-CsAccessControlRule", "AccessControl Order Action RemoteSubnet Description"),
        ("endpoint-acl", "$conf | Get-CsEndpointAcl", "Role Endpoint AccessControl"),
        ("load-balancer", "$conf | Get-CsLoadBalancer", "Name Subnet StaticVirtualNetworkIPAddress"),
        ("network-security-group", "$conf | Get-CsNetworkSecurityGroup", "Role Name"),
    ];

    internal static void Prepare(string folder)
    {
        File.WriteAllText(Path.Combine(folder, "all.csdef"), Definition);
        File.WriteAllText(Path.Combine(folder, "all.cscfg"), Configuration);
    }
}
