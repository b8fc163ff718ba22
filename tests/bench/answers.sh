#!/usr/bin/env bash
# Prints how well the clusters of the real data sets become by simulated answers, as a Markdown table: pairwise F1 as
# the median of the seeds, with the range behind it. The last column has 5 % wrong and 5 % unsure answers among the 50.
# Usage: tests/bench/answers.sh [WINNOW_CLI [SEEDS]]      (else build/release/app/cli/winnow-cli and 5)
# Data: ../shared/data/linkage beside the project, or the folder in WINNOW_DATA. Without it there is nothing to measure.
# Exit code: 0 when every set reaches what it must with 50 answers, 1 when one does not, 2 when winnow-cli is missing.
set -uo pipefail

root=$(cd "$(dirname "${BASH_SOURCE[0]}")/../.." && pwd)
cli=${1:-$root/build/release/app/cli/winnow-cli}
seeds=${2:-5}
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

# answered WORKSPACE TRUTH OPTION...: the F1 of each seed, ascending, one a line.
answered() {
  local workspace=$1 truth=$2 seed
  shift 2
  for ((seed = 1; seed <= seeds; ++seed)); do
    cp "$workspace" "$work/trained.winnow"
    "$cli" simulate 1 --truth "$truth" --seed "$seed" --workspace "$work/trained.winnow" --json "$@" 2> /dev/null |
      sed -n 's/.*"f1":\([-0-9.e+]*\).*/\1/p'
    rm -f "$work"/trained.winnow*
  done | sort -g
}

# summary: the median and the range of ascending numbers on standard input.
summary() {
  awk '{ v[NR] = $1 } END { if (NR) printf "%.3f (%.3f-%.3f)", v[int((NR + 1) / 2)], v[1], v[NR]; else printf "failed" }'
}

# measure LABEL MUST WANT SET [MATCH OPTION...]: one line of the table; MUST and WANT are those of 50 answers.
measure() {
  local label=$1 must=$2 want=$3 set=$4 fifty
  shift 4
  local workspace=$work/$label.winnow truth=$data/$set/truth.csv files=("$data/$set/records.csv")
  [ -f "$data/$set/left.csv" ] && files=("$data/$set/left.csv" "$data/$set/right.csv")
  "$cli" match "${files[@]}" --workspace "$workspace" --id-column id "$@" --json > /dev/null 2> "$work/errors" ||
    { echo "| $label | failed: $(head -1 "$work/errors") |"; missed=1; return; }
  fifty=$(answered "$workspace" "$truth" --answers 50 | summary)
  awk -v f1="${fifty%% *}" -v must="$must" 'BEGIN { exit !(f1 >= must) }' || missed=1
  printf '| %s | %s | %s | %s | %s | %s |\n' "$label" "$must" "$want" \
    "$(answered "$workspace" "$truth" --answers 20 | summary)" "$fifty" \
    "$(answered "$workspace" "$truth" --answers 50 --wrong 0.05 --unsure 0.05 | summary)"
}

echo '| data set | F1 must (50) | want | 20 answers | 50 answers | 50 with mistakes |'
echo '|---|---|---|---|---|---|'
measure early-childhood-sites .96 .967 early-childhood-sites --compare 'Site name,Address,Zip,Phone'
measure early-childhood-sites-all-columns .95 .965 early-childhood-sites
measure febrl1 1.000 1.000 febrl1
measure febrl3 1.000 1.000 febrl3
measure fake-1000 .90 .90 fake-1000
measure cora .90 .93 cora
measure restaurants-nophone .92 .95 restaurants-nophone
measure dblp-acm .99 .995 dblp-acm --one-to-one
measure abt-buy .83 .87 abt-buy
exit $missed
