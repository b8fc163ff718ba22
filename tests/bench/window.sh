#!/usr/bin/env bash
# Prints how long a reviewer waits in the real window, without a display, on a session of made-up clusters.
# Usage: tests/bench/window.sh [CLUSTERS [ANSWERS]]      (else 1,000,000 and 1,000)
# Builds what it needs into build/bench. The workspace is made anew each time, in the folder of temporary files.
set -euo pipefail

root=$(cd "$(dirname "${BASH_SOURCE[0]}")/../.." && pwd)
clusters=${1:-1000000}
answers=${2:-1000}
build=$root/build/bench
cmake -S "$root" --preset release -B "$build" -DBUILD_TESTING=ON > /dev/null
cmake --build "$build" --target winnow-cli bench_window > /dev/null
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
export XDG_CACHE_HOME=$work/cache XDG_CONFIG_HOME=$work/config XDG_DATA_HOME=$work/data QT_QPA_PLATFORM=offscreen
"$build/app/cli/winnow-cli" bench generate "$work/bench.winnow" --clusters "$clusters"
"$build/tests/bench/window/bench_window" "$work/bench.winnow" "$answers"
