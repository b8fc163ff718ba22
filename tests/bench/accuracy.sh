#!/usr/bin/env bash
# Prints how well the clusters of the real data sets are found without any answers, as the Markdown table of the README.
# Usage: tests/bench/accuracy.sh [WINNOW_CLI]      (else build/release/app/cli/winnow-cli)
# Data: ../shared/data/linkage beside the project, or the folder in WINNOW_DATA. Without it there is nothing to measure.
# Exit code: 0 when every set reaches what it must, 1 when one does not, 2 when winnow-cli is missing.
set -uo pipefail

root=$(cd "$(dirname "${BASH_SOURCE[0]}")/../.." && pwd)
cli=${1:-$root/build/release/app/cli/winnow-cli}
data=${WINNOW_DATA:-$root/../shared/data/linkage}
if [ ! -x "$cli" ]; then
  echo "There is no $cli. Build it first: cmake --workflow --preset release" >&2
  exit 2
fi
if [ ! -d "$data" ]; then
  echo "Skipped: there is no folder $data with the data sets."
  exit 0
fi
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
missed=0

# member NAME: the number that belongs to NAME in the JSON object on standard input.
member() {
  sed -n "s/.*\"$1\":\([-0-9.e+]*\).*/\1/p"
}

# measure LABEL MUST WANT SET [MATCH OPTION...]: one line of the table. Of a folder with left.csv and right.csv these are
# linked, else its records.csv is matched.
measure() {
  local label=$1 must=$2 want=$3 set=$4
  shift 4
  local workspace=$work/$label.winnow files=("$data/$set/records.csv") began matched seconds quality f1 memory
  [ -f "$data/$set/left.csv" ] && files=("$data/$set/left.csv" "$data/$set/right.csv")
  began=$(date +%s.%N)
  matched=$("$cli" match "${files[@]}" --workspace "$workspace" --name "$label" --id-column id "$@" --json \
    2>"$work/errors") || { echo "| $label | failed: $(head -1 "$work/errors") |"; missed=1; return; }
  seconds=$(echo "$(date +%s.%N) $began" | awk '{ printf "%.2f", $1 - $2 }')
  quality=$("$cli" evaluate "$label" --truth "$data/$set/truth.csv" --workspace "$workspace" --json)
  f1=$(member f1 <<<"$quality")
  memory=$(member peak_memory_bytes <<<"$matched" | awk '{ printf "%.0f", $1 / 1048576 }')
  awk -v f1="$f1" -v must="$must" 'BEGIN { exit !(f1 >= must) }' || missed=1
  printf '| %s | %s | %s | %.4f | %.4f | %.4f | %s | %s | %s |\n' "$label" "$must" "$want" "$f1" \
    "$(member precision <<<"$quality")" "$(member recall <<<"$quality")" "$seconds" "$memory" \
    "$(sed -n 's/.*"needs_answers":\([a-z]*\).*/\1/p' <<<"$matched" | sed 's/true/yes/; s/false/no/')"
}

echo '| data set | F1 must | want | F1 | precision | recall | seconds | MiB | needs answers |'
echo '|---|---|---|---|---|---|---|---|---|'
measure early-childhood-sites .92 .945 early-childhood-sites --compare 'Site name,Address,Zip,Phone'
measure early-childhood-sites-all-columns .88 .94 early-childhood-sites
measure febrl1 .995 1.000 febrl1
measure febrl3 .995 1.000 febrl3
measure fake-1000 .864 .90 fake-1000
measure cora .80 .88 cora
measure restaurants-nophone .60 .80 restaurants-nophone
measure dblp-acm .975 .99 dblp-acm --one-to-one
measure abt-buy .45 .70 abt-buy
exit $missed
