#!/usr/bin/env bash
# Builds the given programs with the preset release; takes about a second when nothing has changed.
# Usage: packaging/build-release.sh TARGET...
set -euo pipefail

cd "$(dirname "${BASH_SOURCE[0]}")/.."
if [ ! -f build/release/build.ninja ]; then
  echo "Preparing the build"
  mkdir -p build/logs
  if ! cmake --preset release > build/logs/configure-release.log 2>&1; then
    tail -n 20 build/logs/configure-release.log >&2
    echo "Winnow could not be prepared for building; all of the output is in build/logs/configure-release.log." >&2
    exit 1
  fi
fi
# Without work to do, nothing is said.
if cmake --build --preset release --target "$@" -- -n | grep -q 'no work to do'; then
  exit 0
fi
echo "Building $*"
if ! cmake --build --preset release --target "$@"; then
  echo "Winnow could not be built; the messages are above." >&2
  exit 1
fi
