#!/usr/bin/env bash
# Writes one picture per page of the window, and of dialogs that need a server, in light and in dark, as PNG files.
# Usage: packaging/screenshots.sh [FOLDER [OPTION-OF-WINNOW...]]
# Without arguments: the bundled sample, into build/screenshots/. Works without a display: in Xvfb where it is
# installed, with Qt's offscreen platform otherwise. The person's own workspace and settings are not touched.
set -euo pipefail

here=$(cd "$(dirname "${BASH_SOURCE[0]}")" && pwd)
root=$(dirname "$here")
folder=$(realpath -m "${1:-$root/build/screenshots}")
shift || true

"$here/setup.sh" build run
"$here/build-release.sh" winnow

scratch=$(mktemp -d)
trap 'rm -rf "$scratch"' EXIT
export XDG_CACHE_HOME=$scratch/cache XDG_CONFIG_HOME=$scratch/config XDG_DATA_HOME=$scratch/data
if [ $# -eq 0 ]; then
  set -- --sample --workspace "$scratch/sample.winnow"
fi
command=("$root/build/release/app/desktop/winnow" --settings "$scratch/settings.ini" --screenshot "$folder" "$@")

mkdir -p "$folder"
if command -v xvfb-run > /dev/null && command -v xauth > /dev/null; then
  QT_QPA_PLATFORM=xcb timeout 300 xvfb-run -a -s '-screen 0 1600x1000x24' "${command[@]}"
else
  QT_QPA_PLATFORM=offscreen timeout 300 "${command[@]}"
fi

for page in home import review training entities sync check server sessions manage proposal; do
  for theme in light dark; do
    picture=$folder/$page-$theme.png
    if [ ! -s "$picture" ]; then
      echo "screenshots: there is no picture $picture" >&2
      exit 1
    fi
    echo "$picture"
  done
done
