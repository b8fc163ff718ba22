#!/usr/bin/env bash
# Installs what is missing, builds Winnow and opens its window.
# Usage: packaging/run.sh [FILE]      (FILE: a CSV or TSV table, or a workspace; without it the bundled sample)
# Without a display the table is matched on the command line, the clusters are printed, and pictures of the window
# are written. Exit code: 0 fine, 1 failed, 2 for a wrong argument.
set -euo pipefail

here=$(cd "$(dirname "${BASH_SOURCE[0]}")" && pwd)
root=$(dirname "$here")
programs=$root/build/release/app

usage() {
  echo "$1" >&2
  echo "Usage: packaging/run.sh [FILE]" >&2
  exit 2
}

if [ $# -gt 1 ]; then
  usage "run: give one file at a time. Nothing was built or opened."
fi
file=
if [ $# -eq 1 ]; then
  case $1 in
    -h | --help)
      sed -n '2,5s/^# //p' "${BASH_SOURCE[0]}"
      exit 0
      ;;
  esac
  if [ ! -e "$1" ]; then
    usage "run: there is no file $1. Nothing was built or opened; check the path, or leave it out for the sample."
  elif [ ! -f "$1" ] || [ ! -r "$1" ]; then
    usage "run: $1 is not a file that can be read. Nothing was built or opened; give the path of a CSV or TSV table."
  fi
  file=$(realpath "$1")
fi

# Matches the table into a workspace of its own, unless that was done before; sets `workspace` and `session`.
match_table() {
  local table=$1 name=$2
  local folder=$root/build/headless state
  mkdir -p "$folder"
  workspace=$folder/$(basename "${table%.*}")-$(cksum <<< "$table" | cut -d ' ' -f 1).winnow
  state="$(stat -c '%s %Y' "$table")"
  if [ -f "$workspace" ] && [ "$(sed -n 1p "$workspace.made" 2> /dev/null)" = "$state" ]; then
    session=$(sed -n 2p "$workspace.made")
    return
  fi
  echo "Matching $table"
  session=$("$cli" match "$table" --name "$name" --workspace "$workspace" --json |
    sed -n 's/.*"session":\([0-9]*\).*/\1/p')
  printf '%s\n%s\n' "$state" "$session" > "$workspace.made"
}

# Pictures are taken again only when the workspace or the program has changed.
picture_pages() {
  local folder=$1 last=$1/review-light.png
  if [ "$last" -nt "$workspace" ] && [ "$last" -nt "$programs/desktop/winnow" ]; then
    return
  fi
  "$here/screenshots.sh" "$folder" --workspace "$workspace" --open-session "$session" > /dev/null
  touch "$last"
}

show_without_display() {
  local cli=$programs/cli/winnow-cli workspace session pictures
  if [[ $file == *.winnow ]]; then
    echo "There is no display. The sessions of $file:"
    exec "$cli" sessions --workspace "$file"
  fi
  match_table "${file:-$root/resources/sample/clinics-and-schools.csv}" \
    "$(if [ -n "$file" ]; then basename "$file"; else echo 'Sample: clinics and schools'; fi)"
  pictures=${workspace%.winnow}-pictures

  echo
  "$cli" stats "$session" --workspace "$workspace"
  echo "The least certain clusters, which the review begins with:"
  "$cli" queue "$session" --workspace "$workspace" --limit 10
  picture_pages "$pictures"
  echo
  echo "There is no display, so no window was opened. The review page looks like this: $pictures/review-light.png"
  printf 'On a machine with a display:    %q --workspace %q --open-session %s\n' "$programs/desktop/winnow" "$workspace" "$session"
  printf 'From the command line:          %q show %s ITEM --workspace %q\n' "$cli" "$session" "$workspace"
}

"$here/setup.sh" build run
if [ -z "${DISPLAY-}" ] && [ -z "${WAYLAND_DISPLAY-}" ]; then
  "$here/build-release.sh" winnow winnow-cli
  show_without_display
else
  "$here/build-release.sh" winnow
  exec "$programs/desktop/winnow" "${file:---sample}"
fi
