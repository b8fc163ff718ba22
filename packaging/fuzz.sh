#!/usr/bin/env bash
# Searches with libFuzzer for bytes that break a reader, target by target, from the corpus in tests/fuzz/corpus.
# Usage: packaging/fuzz.sh [SECONDS [TARGET...]]   (per target; 60 where none are given, all targets where none is named)
# What breaks a promise is left in build/fuzz/found and named at the end; smaller and kept as a file in the corpus, it is
# replayed by every later test run.
# Exit code: 0 when nothing was found, 1 when something was, 2 for a wrong argument.
set -euo pipefail

seconds=${1-60}
[[ $seconds =~ ^[1-9][0-9]*$ ]] || { echo "Usage: packaging/fuzz.sh [SECONDS [TARGET...]]" >&2; exit 2; }
shift || true
cd "$(dirname "${BASH_SOURCE[0]}")/.."

packaging/setup.sh build run test fuzz
logs=build/logs
mkdir -p "$logs" build/fuzz/found
if ! { cmake --preset fuzz && cmake --build --preset fuzz; } > "$logs/fuzz-build.log" 2>&1; then
  tail -n 20 "$logs/fuzz-build.log" >&2
  exit 1
fi

targets=("$@")
[ ${#targets[@]} -gt 0 ] || mapfile -t targets < <(cd tests/fuzz/corpus && ls)
failed=0
for target in "${targets[@]}"; do
  grown=build/fuzz/corpus/$target
  mkdir -p "$grown"
  log=$logs/fuzz-$target.log
  # Qt keeps what it allocates once; leaks are looked for by the tests under the sanitizers.
  if WINNOW_FUZZ_TARGET=$target ASAN_OPTIONS=detect_leaks=0 build/fuzz/tests/fuzz/winnow_fuzz \
    -max_total_time="$seconds" -timeout=10 -rss_limit_mb=512 -max_len=16384 -print_final_stats=1 -verbosity=0 \
    -artifact_prefix="build/fuzz/found/$target-" "$grown" "tests/fuzz/corpus/$target" > "$log" 2>&1; then
    echo "$target: $(sed -n 's/^stat::number_of_executed_units: *//p' "$log") inputs in $seconds s, nothing found," \
      "at most $(sed -n 's/^stat::peak_rss_mb: *//p' "$log") MiB"
  else
    grep -m 3 -E '^(SUMMARY|broken promise|.*Test unit written)' "$log" >&2 || tail -n 5 "$log" >&2
    echo "$target: FAILED; all of the output is in $log" >&2
    failed=1
  fi
done
exit $failed
