BeforeAll {
    . "$PSScriptRoot/Shared.ps1"

    # The roles of the article's diagram, authored.
    function Get-AuthoredDefinition {
        $web = New-CsRole WebRole1 -Type Web -VMSize Medium |
            Add-CsInputEndpoint HttpIn -Protocol http -Port 80 |
            Add-CsInternalEndpoint InternalTCP1 -Protocol tcp |
            Add-CsSite Web -Endpoint HttpIn
        $worker1 = New-CsRole WorkerRole1 -Type Worker |
            Add-CsInternalEndpoint InternalTCP2 -Protocol tcp
        $worker2 = New-CsRole WorkerRole2 -Type Worker |
            Add-CsInternalEndpoint InternalTCP3 -Protocol tcp |
            Add-CsInternalEndpoint InternalTCP4 -Protocol tcp
        New-CsDefinition MyService -Role $web, $worker1, $worker2
    }
}

Describe 'The article''s endpoints, authored' {
    It 'equal the listing: <What> in a <Type> role' -ForEach @(
        foreach ($type in 'Web', 'Worker') {
            @{ Type = $type; What = 'input endpoint'
                Author = { $role | Add-CsInputEndpoint StandardWeb -Protocol http -Port 80 -LocalPort 80 }
                Listing = @'
<Endpoints>
  <InputEndpoint name="StandardWeb" protocol="http" port="80" localPort="80" />
</Endpoints>
'@
            }
            @{ Type = $type; What = 'instance input endpoint'
                Author = { $role | Add-CsInstanceInputEndpoint Endpoint2 -Protocol tcp -LocalPort 10100 -PublicPort 10105-10109 }
                Listing = @'
<Endpoints>
  <InstanceInputEndpoint name="Endpoint2" protocol="tcp" localPort="10100">
    <AllocatePublicPortFrom>
      <FixedPortRange max="10109" min="10105" />
    </AllocatePublicPortFrom>
  </InstanceInputEndpoint>
</Endpoints>
'@
            }
            @{ Type = $type; What = 'internal endpoint on one port'
                Author = { $role | Add-CsInternalEndpoint Endpoint3 -Protocol any -Port 8999 }
                Listing = @'
<Endpoints>
  <InternalEndpoint name="Endpoint3" protocol="any" port="8999" />
</Endpoints>
'@
            }
            @{ Type = $type; What = 'internal endpoint on a range of ports'
                Author = { $role | Add-CsInternalEndpoint Endpoint3 -Protocol any -Port 8995-8999 }
                Listing = @'
<Endpoints>
  <InternalEndpoint name="Endpoint3" protocol="any">
    <FixedPortRange max="8999" min="8995" />
  </InternalEndpoint>
</Endpoints>
'@
            }
        }
        @{ Type = 'Web'; What = 'the least that a web role has'
            Author = { $role | Add-CsInputEndpoint StandardWeb -Protocol http -Port 80 -LocalPort 80 }
            Listing = @'
<Endpoints>
  <InputEndpoint name="StandardWeb" protocol="http" port="80" localPort="80" />
  <!-- more endpoints may be declared after the first InputEndPoint -->
</Endpoints>
'@
        }
    ) {
        $role = New-CsRole R -Type $Type
        & $Author | Out-Null
        ConvertTo-NodeList ([xml]$role.ToXml()).DocumentElement.FirstChild.OuterXml | Should -BeExactly (ConvertTo-NodeList $Listing)
    }
}

Describe 'The article''s definitions, authored' {
    It 'equal the listing: <Name>' -ForEach @(
        @{ Name = 'roles'; Author = { Get-AuthoredDefinition } }
        @{ Name = 'scenario1-corrected'; Author = {
                Get-AuthoredDefinition | Add-CsTrafficRule -To WorkerRole1/InternalTCP2 -From WebRole1
            }
        }
        @{ Name = 'scenario2-corrected'; Author = {
                Get-AuthoredDefinition | Add-CsTrafficRule -To WorkerRole1/InternalTCP2, WorkerRole2/InternalTCP3 -From WebRole1
            }
        }
        @{ Name = 'scenario3-corrected'; Author = {
                Get-AuthoredDefinition | Add-CsTrafficRule -To WorkerRole1/InternalTCP2 -From WebRole1 |
                    Add-CsTrafficRule -To WorkerRole2/InternalTCP3 -From WorkerRole1
            }
        }
        @{ Name = 'scenario4-corrected'; Author = {
                Get-AuthoredDefinition | Add-CsTrafficRule -To WorkerRole1/InternalTCP2 -From WebRole1 |
                    Add-CsTrafficRule -To WorkerRole2/InternalTCP3 -From WorkerRole1 |
                    Add-CsTrafficRule -To WorkerRole2/InternalTCP4 -From WebRole1
            }
        }
    ) {
        $authored = & $Author | ConvertTo-Csdef
        ConvertTo-NodeList $authored | Should -BeExactly (ConvertTo-NodeList (Get-Content -Raw (Get-ArticlePath $Name)))
    }

    It 'gain the rules of scenario 2 as the article publishes them' {
        $authored = Get-AuthoredDefinition |
            Add-CsTrafficRule -To WorkerRole1/InternalTCP2, WorkerRole2/InternalTCP3 -From WebRole1 | ConvertTo-Csdef
        $published = Get-Content -Raw (Get-ArticlePath scenario2-as-published)
        ConvertTo-NodeList ([xml]$authored).DocumentElement.LastChild.OuterXml |
            Should -BeExactly (ConvertTo-NodeList ([xml]$published).DocumentElement.LastChild.OuterXml)
    }
}

Describe 'The article''s files' {
    It 'are exported byte for byte as they were: <Name>' -ForEach @(
        @{ Name = 'roles' }
        foreach ($number in 1..4) {
            @{ Name = "scenario$number-as-published" }
            @{ Name = "scenario$number-corrected" }
        }
    ) {
        Import-CsDefinition (Get-ArticlePath $Name) | Export-CsDefinition "$TestDrive/$Name.csdef"
        Get-ByteText "$TestDrive/$Name.csdef" | Should -BeExactly (Get-ByteText (Get-ArticlePath $Name))
    }

    It 'say the same as published and as corrected: scenario <Number>' -ForEach @(
        @{ Number = 1 }, @{ Number = 2 }, @{ Number = 3 }, @{ Number = 4 }
    ) {
        $published, $corrected = "scenario$Number-as-published", "scenario$Number-corrected" |
            ForEach-Object { , (Get-ArticleDefinition $_ | Get-CsTrafficRule | ForEach-Object ToString) }
        $published | Should -BeExactly $corrected
    }
}
