#!/usr/bin/env bash
# Kills, power cuts, failing and full disks, damaged files: runs the crash tests and prints what was lost (nothing).
# Usage: packaging/faults.sh [--soak]      (--soak: 2,000 power cuts, 1,000 random kills, 10,000 simulated teams; half an hour)
# Exit code: 0 when all passed, 1 when one failed, 2 for a wrong argument.
set -euo pipefail

case "${1-}" in
  '') ;;
  --soak) export WINNOW_FAULT_SOAK=1 WINNOW_SIMULATION_SEEDS=10000 ;;
  *) echo "Usage: packaging/faults.sh [--soak]" >&2; exit 2 ;;
esac
cd "$(dirname "${BASH_SOURCE[0]}")/.."

logs=build/logs
mkdir -p "$logs"
packaging/setup.sh build run test
if ! { cmake --preset dev && cmake --build --preset dev --target test_crash test_engine_sync test_engine_remote; } > "$logs/faults-build.log" 2>&1; then
  tail -n 20 "$logs/faults-build.log" >&2
  exit 1
fi

export LC_ALL=C.UTF-8 QTEST_FUNCTION_TIMEOUT=3600000
failed=0

# run PROGRAM CLASS: one class; what it counted, or where it failed.
run() {
  local program=$1 class=$2 log=$logs/faults-$2.log
  if "$program" "$class" > "$log" 2>&1; then
    sed -n 's/^QINFO .*) in all //p; s/^QINFO .*::damaged[^(]*(\([^)]*\)) /\1: /p; s/^QINFO .*::is[^(]*(\([^)]*\)) /\1: /p' "$log"
    sed -n 's/^QINFO .*) \([0-9]* seeds: .*\)/\1/p; s/^QINFO .*) \([0-9]* faulty runs: .*\)/\1/p' "$log"
    sed -n "s/^Totals: \(.*passed.*\), 0 blacklisted, \(.*\)ms/$class: \1, \2 ms/p" "$log"
  else
    grep -A 2 -E '^(FAIL|QFATAL)' "$log" >&2 || tail -n 5 "$log" >&2
    echo "$class: FAILED; all of the output is in $log" >&2
    failed=1
  fi
}

for class in FaultVfsTest RecoveryTest KillTest KillPointsTest PowerCutTest FailingDiskTest FullDiskTest MovedFilesTest \
  DamageTest MemoryTest; do
  run build/dev/tests/crash/test_crash "$class"
done
run build/dev/tests/engine/remote/test_engine_remote HttpDeliveryTest
run build/dev/tests/engine/sync/test_engine_sync ConvergenceTest
exit $failed
