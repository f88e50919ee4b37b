@echo off
rem Scenario 4 of Microsoft's article with csdef, in a Windows command prompt or PowerShell, from any folder; needs the
rem .NET SDK alone: authors it, checks it, and shows who may reach what and the csdef. scenario4.sh is the same for the
rem other systems.
setlocal
set root=%~dp0..
set definition=%TEMP%\scenario4-%RANDOM%.csdef
echo Building csdef, which takes about a minute the first time... 1>&2
dotnet build "%root%\src\CloudServiceTools.Cli" -v q -nologo > nul || exit /b 1
set csdef=dotnet "%root%\artifacts\bin\CloudServiceTools.Cli\debug\csdef.dll"

%csdef% new MyService | ^
%csdef% add-role WebRole1 --type web --vm-size Medium | ^
%csdef% add-input-endpoint HttpIn --role WebRole1 --protocol http --port 80 | ^
%csdef% add-internal-endpoint InternalTCP1 --role WebRole1 --protocol tcp | ^
%csdef% add-site Web --role WebRole1 --endpoint HttpIn | ^
%csdef% add-role WorkerRole1 --type worker | ^
%csdef% add-internal-endpoint InternalTCP2 --role WorkerRole1 --protocol tcp | ^
%csdef% add-role WorkerRole2 --type worker | ^
%csdef% add-internal-endpoint InternalTCP3 --role WorkerRole2 --protocol tcp | ^
%csdef% add-internal-endpoint InternalTCP4 --role WorkerRole2 --protocol tcp | ^
%csdef% add-traffic-rule --from WebRole1 --to WorkerRole1/InternalTCP2 | ^
%csdef% add-traffic-rule --from WorkerRole1 --to WorkerRole2/InternalTCP3 | ^
%csdef% add-traffic-rule --from WebRole1 --to WorkerRole2/InternalTCP4 --output "%definition%" || exit /b 1

echo What is wrong with it:
%csdef% check "%definition%"
echo.
echo Who may reach what:
%csdef% reach "%definition%" --format matrix
echo.
echo The service definition:
type "%definition%"
del "%definition%"
