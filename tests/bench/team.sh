#!/usr/bin/env bash
# Shows that a team's answers arrive once: two reviewers answer 300 clusters of a served session, anna connected, bert
# offline for the first half, 20 clusters both of them and differently, while the server is killed twice with -9.
# Usage: tests/bench/team.sh [WINNOW_CLI [TABLE]]      (else build/release/app/cli/winnow-cli and the early-childhood sites)
# Prints what was sent, confirmed and in conflict, and the counts of the three workspaces.
# Exit code: 0 when all answers are there once and all counts are equal, 1 when not, 2 when something is missing.
set -uo pipefail

root=$(cd "$(dirname "${BASH_SOURCE[0]}")/../.." && pwd)
cli=${1:-$root/build/release/app/cli/winnow-cli}
table=${2:-$root/../shared/data/linkage/early-childhood-sites/records.csv}
[ -x "$cli" ] || { echo "There is no $cli. Build it first: cmake --workflow --preset release" >&2; exit 2; }
[ -f "$table" ] || table=$root/resources/sample/clinics-and-schools.csv
work=$(mktemp -d)
server=0
trap 'kill -9 $server 2> /dev/null; rm -rf "$work"' EXIT
export KEY_ANNA=key-of-anna-17 KEY_BERT=key-of-bert-23
printf 'anna %s\nbert %s\n' "$KEY_ANNA" "$KEY_BERT" > "$work/keys"

# as NAME COMMAND...: in the workspace of a reviewer, or of the server.
as() {
  local name=$1
  shift
  "$cli" "$@" --workspace "$work/$name.winnow" --json 2> /dev/null
}

# number MEMBER: of the JSON object on standard input.
number() { sed -n "s/.*\"$1\":\([0-9]*\).*/\1/p"; }

port=0
serve() {
  "$cli" serve 1 --port "$port" --keys "$work/keys" --workspace "$work/server.winnow" > "$work/serve.log" 2>&1 &
  server=$!
  for _ in $(seq 100); do
    url=$(sed -n 's/^listening on //p' "$work/serve.log")
    [ -n "$url" ] && { port=${url##*:}; port=${port%/}; return 0; }
    sleep 0.1
  done
  echo "The server does not listen." >&2
  exit 1
}

sync() { # NAME
  as "$1" sync office --key-env "KEY_${1^^}"
}

# kill_while_syncing NAME: the server goes while answers are on their way, and comes back.
kill_while_syncing() {
  sync "$1" > /dev/null &
  local client=$!
  sleep 0.15
  kill -9 "$server" 2> /dev/null
  wait "$server" 2> /dev/null
  wait "$client" 2> /dev/null
  serve
}

# answer NAME FIRST LAST VERDICT
answer() {
  local item
  for ((item = $2; item <= $3; ++item)); do
    as "$1" decide 1 "$item" "$4" > /dev/null || { echo "$1 cannot answer $item" >&2; exit 1; }
  done
}

as server match "$table" > "$work/match.json"
serve
for name in anna bert; do
  as "$name" profile add office --url "$url" --key-env "KEY_${name^^}" > /dev/null
  session=$(as "$name" remote sessions office --key-env "KEY_${name^^}" | sed -n 's/.*"id":"\([^"]*\)".*/\1/p')
  as "$name" pull office "$session" --key-env "KEY_${name^^}" > "$work/pull-$name.json"
done
echo "$(number items < "$work/pull-anna.json") clusters taken by each of the two"

answer anna 1 80 yes
sync anna > /dev/null
answer bert 141 300 no          # on the train
answer anna 81 120 no
kill_while_syncing anna
answer anna 121 160 yes         # 141 to 160 as bert has, but otherwise
sync anna > /dev/null
kill_while_syncing bert         # back in the office
sleep 3
for name in bert anna bert; do sync "$name" > "$work/sync-$name.json"; done
conflicts=$(as bert conflicts | grep -o '"id":[0-9]*' | sed 's/"id"://')
echo "$(wc -w <<< "$conflicts") conflicts, all with bert, who came second"
for id in $conflicts; do as bert conflicts resolve "$id" theirs > /dev/null; done
for name in bert anna; do sync "$name" > "$work/sync-$name.json"; done

failed=0
for name in anna bert; do
  echo "$name: $(tr -d '\n' < "$work/sync-$name.json")"
done
expected=
for name in server anna bert; do
  counts=$(as "$name" stats 1 | grep -oE '"(decided|yes|no|unsure|skipped|remaining)":[0-9]+' | tr '\n' ' ')
  echo "$name: $counts"
  : "${expected:=$counts}"
  [ "$counts" = "$expected" ] || failed=1
  as "$name" check > /dev/null || failed=1
done
answers=$(grep -c '"verb":"answer"' "$work/server.winnow.decisions.jsonl")
echo "$answers answers in the log of the server (300 clusters, each once)"
[ "$answers" = 300 ] && [ "$(wc -w <<< "$conflicts")" = 20 ] || failed=1
[ $failed = 0 ] && echo "All answers arrived once, and all counts are equal." || echo "NOT EQUAL" >&2
exit $failed
