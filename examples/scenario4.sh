#!/bin/sh
# Scenario 4 of Microsoft's article with csdef, in any POSIX shell, from any folder; needs the .NET SDK alone:
# authors it, checks it, and shows who may reach what and the csdef.
#
#   sh examples/scenario4.sh [FILE]      FILE: where to write the definition; it is printed anyway
#
# Only WebRole1 may send to WorkerRole1; WorkerRole1 and WebRole1 may send to WorkerRole2, each to an endpoint of its own.
set -eu

root=$(cd "$(dirname "$0")/.." && pwd)
echo "Building csdef, which takes about a minute the first time..." >&2
if ! log=$(dotnet build "$root/src/CloudServiceTools.Cli" -v q -nologo 2>&1); then
    echo "$log" >&2
    exit 1
fi

csdef() {
    dotnet "$root/artifacts/bin/CloudServiceTools.Cli/debug/csdef.dll" "$@"
}

definition=$(mktemp)
trap 'rm -f "$definition"' EXIT

csdef new MyService |
    csdef add-role WebRole1 --type web --vm-size Medium |
    csdef add-input-endpoint HttpIn --role WebRole1 --protocol http --port 80 |
    csdef add-internal-endpoint InternalTCP1 --role WebRole1 --protocol tcp |
    csdef add-site Web --role WebRole1 --endpoint HttpIn |
    csdef add-role WorkerRole1 --type worker |
    csdef add-internal-endpoint InternalTCP2 --role WorkerRole1 --protocol tcp |
    csdef add-role WorkerRole2 --type worker |
    csdef add-internal-endpoint InternalTCP3 --role WorkerRole2 --protocol tcp |
    csdef add-internal-endpoint InternalTCP4 --role WorkerRole2 --protocol tcp |
    csdef add-traffic-rule --from WebRole1 --to WorkerRole1/InternalTCP2 |
    csdef add-traffic-rule --from WorkerRole1 --to WorkerRole2/InternalTCP3 |
    csdef add-traffic-rule --from WebRole1 --to WorkerRole2/InternalTCP4 > "$definition"

echo "What is wrong with it:"
csdef check - < "$definition"

echo
echo "Who may reach what:"
csdef reach --format matrix < "$definition"

echo
echo "The service definition:"
cat "$definition"
if [ $# -gt 0 ]; then
    cat "$definition" > "$1" # not cp: the temporary file is for its owner alone
fi
