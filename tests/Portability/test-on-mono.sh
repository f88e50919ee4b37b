#!/bin/sh
# Runs the engine's tests on Mono, built for .NET Framework 4.8. dotnet test does not run this.
#
# Needs Mono (on Debian: apt-get install mono-complete).
#
# What it stands in for: .NET Framework 4.8, where Windows PowerShell 5.1 runs. The engine is the netstandard2.0 one that the
# module ships. Mono lacks the newer APIs, as .NET Framework does, and much of its class library is the same source code.
# What it does not: .NET Framework's own files, cultures, and just-in-time compiler, which Mono implements in another way;
# Windows and NTFS; Windows PowerShell 5.1 and the module in it. For those there is the job on windows-latest in
# .github/workflows/ci.yml.
#
# Usage: test-on-mono.sh [arguments for xunit], such as -class '*SuppressionTests'
# Without arguments it leaves out what says nothing about .NET Framework:
#   A_process_that_is_killed_...     the process to kill starts in a module initializer, which Mono 6.8 does not run before Main
#   Devices_that_end_...             /dev/null, which cannot be read as a file on Mono and which Windows does not have
set -eu
cd "$(dirname "$0")/../.."

if ! command -v mono > /dev/null; then
  echo "Mono is not installed. On Debian or Ubuntu: apt-get install mono-complete" >&2
  exit 2
fi

project=CloudServiceTools.Tests.Net48
dotnet build "tests/Portability/$project.csproj" --verbosity quiet --nologo

if [ $# -eq 0 ]; then
  set -- -method- '*.A_process_that_is_killed_*' -method- '*.Devices_that_end_are_read_as_before'
fi
# Mono 6.8 often crashes when it ends, after the summary: the summary is the result, and not the exit code. Its dumps stay here.
cd artifacts
mono "bin/$project/debug/CloudServiceTools.Tests.exe" -noColor "$@" > mono.log 2>&1 || true
if ! grep -a 'Total: [1-9][0-9]*, Errors: 0, Failed: 0,' mono.log; then
  cat mono.log >&2
  exit 1
fi
