#!/bin/sh
# Runs the engine's tests as a Windows program, in Wine. dotnet test does not run this.
#
# Needs Wine (on Debian: apt-get install wine64). The Windows build of .NET comes as a package.
#
# What it stands in for: paths with drives and backslashes, invalid file names, sharing modes, CRLF, and the Windows build of
# .NET. What it does not: NTFS (access control, links, ReplaceFile when it fails half-way, OneDrive), consoles and code pages,
# Windows PowerShell 5.1. For those there is the job on windows-latest in .github/workflows/ci.yml.
#
# Usage: test-in-wine.sh [arguments for xunit], such as -class '*SuppressionTests'
# Without arguments it leaves out FileTests, because a run with them did not end in Wine 8, and EffortTests, which measure
# processor time.
set -eu
cd "$(dirname "$0")/../.."

wine=$(command -v wine64 || command -v wine || true)
if [ -z "$wine" ] && [ -x /usr/lib/wine/wine64 ]; then
  wine=/usr/lib/wine/wine64
fi
if [ -z "$wine" ]; then
  echo "Wine is not installed. On Debian or Ubuntu: apt-get install wine64" >&2
  exit 2
fi

programs=artifacts/wine
dotnet publish tests/CloudServiceTools.Tests --runtime win-x64 --self-contained --output "$programs" --verbosity quiet --nologo

WINEPREFIX=${WINEPREFIX:-$PWD/artifacts/wineprefix}
WINEDEBUG=${WINEDEBUG:--all}
# .NET 10 stopped in Wine 8 with an internal error where this was not set.
DOTNET_EnableWriteXorExecute=0
export WINEPREFIX WINEDEBUG DOTNET_EnableWriteXorExecute
if [ $# -eq 0 ]; then
  set -- -class- '*.FileTests' -class- '*.EffortTests'
fi
exec "$wine" "$programs/CloudServiceTools.Tests.exe" "$@"
