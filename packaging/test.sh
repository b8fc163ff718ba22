#!/usr/bin/env bash
# Sets up what is missing, checks the format, builds with warnings as errors, runs all tests, then the engine's tests
# under the address and undefined behaviour sanitizers, and at last packaging/run.sh. Needs no display and asks nothing.
# Usage: packaging/test.sh [--quick]      (--quick: the tests labelled quick, and nothing after them)
# Exit code: 0 when every step passed, 1 when one failed, 2 for a wrong argument.
set -uo pipefail

quick=no
case "${1-}" in
  '') ;;
  --quick) quick=yes ;;
  *) echo "Usage: packaging/test.sh [--quick]" >&2; exit 2 ;;
esac
cd "$(dirname "${BASH_SOURCE[0]}")/.." || exit 1
root=$PWD

unset DISPLAY WAYLAND_DISPLAY

logs=$root/build/logs
mkdir -p "$logs"
summary=()
closing=()
failed=0

# step NAME COMMAND...: runs the command, notes its seconds and its outcome, and returns its exit code.
step() {
  local name=$1 began=$SECONDS code=0
  shift
  printf '\n== %s\n' "$name"
  "$@" || code=$?
  if [ $code -eq 0 ]; then
    summary+=("$(printf '%-44s %5d s   passed' "$name" $((SECONDS - began)))")
  else
    summary+=("$(printf '%-44s %5d s   FAILED' "$name" $((SECONDS - began)))")
    failed=1
  fi
  return "$code"
}

# The version that Debian 12 has: other versions of clang-format lay out the same file differently.
pinned_clang_format() {
  local program
  for program in clang-format-14 clang-format; do
    if command -v "$program" > /dev/null && "$program" --version | grep -q 'version 14\.'; then
      command -v "$program"
      return 0
    fi
  done
  return 1
}

check_format() {
  local program
  if ! program=$(pinned_clang_format); then
    echo "The format is checked with clang-format 14 only, which is not here ($(clang-format --version 2> /dev/null ||
      echo 'no clang-format at all')). The check is skipped."
    return 0
  fi
  find engine ui app tests \( -name '*.h' -o -name '*.cpp' \) -print0 |
    xargs -0 -r -n 16 -P "$(nproc)" "$program" --dry-run -Werror
}

# run_tests PRESET: all tests of a test preset; keeps ctest's closing lines for the end.
run_tests() {
  local code=0
  ctest --preset "$1" -j "$(nproc)" 2>&1 | tee "$logs/ctest-$1.log" || code=$?
  closing+=("$1: $(grep -E '^[0-9]+% tests passed' "$logs/ctest-$1.log" || echo 'no test was run')")
  return "$code"
}

# build_and_test PRESET TEST_PRESET TITLE
build_and_test() {
  step "$3: configure" cmake --preset "$1" &&
    step "$3: build" cmake --build --preset "$1" &&
    step "$3: tests" run_tests "$2"
}

step "set-up" packaging/setup.sh build run test || exit 1
step "format" check_format
if [ $quick = yes ]; then
  build_and_test dev quick "dev"
else
  build_and_test dev dev "dev"
  build_and_test asan asan "sanitizers"
  # The other command of the README, as a person without a display types it: builds what a reviewer runs.
  step "first run" packaging/run.sh
fi

printf '\n== summary\n'
printf '%s\n' "${summary[@]}"
printf '%-44s %5d s\n' "in all" $SECONDS
if [ ${#closing[@]} -gt 0 ]; then
  printf '%s\n' "${closing[@]}"
fi
exit $failed
