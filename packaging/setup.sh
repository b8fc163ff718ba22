#!/usr/bin/env bash
# Installs what is missing to build, run or test Winnow on Debian 12, Ubuntu 24.04 and later.
# Usage: packaging/setup.sh [build] [run] [test] [fuzz]      (without an argument: the first three)
# The list is packages.txt. Nothing is installed, and no network is used, when all of it is there.
set -euo pipefail

here=$(cd "$(dirname "${BASH_SOURCE[0]}")" && pwd)
if [ $# -eq 0 ]; then
  set -- build run test
fi

# The lines of packages.txt for the purposes that are asked for, without the purpose.
wanted() {
  local purposes=" $* "
  local purpose entry
  while read -r purpose entry; do
    if [[ $purpose != '' && $purpose != '#'* && $purposes == *" $purpose "* ]]; then
      printf '%s\n' "$entry"
    fi
  done < "$here/packages.txt"
}

names_of() { tr '|' ' ' <<< "${1%\?}"; }

installed() {
  local name
  for name in $(names_of "$1"); do
    if grep -qxF "$name" <<< "$present"; then
      return 0
    fi
  done
  return 1
}

# The first name of an entry that the distribution offers.
available() {
  local name
  for name in $(names_of "$1"); do
    if apt-cache show --no-all-versions "$name" > /dev/null 2>&1; then
      printf '%s\n' "$name"
      return 0
    fi
  done
  return 1
}

as_root() {
  if [ "$(id -u)" -eq 0 ]; then
    env DEBIAN_FRONTEND=noninteractive "$@"
  elif [ -t 0 ]; then
    sudo env DEBIAN_FRONTEND=noninteractive "$@"
  else
    sudo -n env DEBIAN_FRONTEND=noninteractive "$@"
  fi
}

missing_entries() {
  local entry
  while read -r entry; do
    installed "$entry" || printf '%s\n' "$entry"
  done < <(wanted "$@")
}

# Entries that the distribution has none of were noted by an earlier run: they do not count as missing again.
forget_unavailable() {
  local note=$1
  if [ -f "$note" ]; then
    grep -vxF -f "$note" || true
  else
    cat
  fi
}

if ! command -v dpkg-query > /dev/null || ! command -v apt-get > /dev/null; then
  echo "setup: this is not Debian or Ubuntu, so nothing is installed here. Needed are, by their Debian names:" >&2
  wanted "$@" | sed 's/^/  /' >&2
  exit 0
fi

note="$here/../build/.packages-without-candidate"
present=$(dpkg-query -W -f='${db:Status-Status} ${Package}\n' | sed -n 's/^installed //p')
mapfile -t missing < <(missing_entries "$@" | forget_unavailable "$note")
if [ ${#missing[@]} -eq 0 ]; then
  exit 0
fi

if [ "$(id -u)" -ne 0 ] && ! command -v sudo > /dev/null; then
  echo "setup: some packages are missing, and neither root nor sudo is at hand to install them. Nothing was changed." >&2
  echo "Install these as root and start again: ${missing[*]}" >&2
  exit 1
fi

echo "setup: reading the package lists"
as_root apt-get update -qq -o Acquire::Retries=3
names=()
for entry in "${missing[@]}"; do
  if name=$(available "$entry"); then
    names+=("$name")
  elif [[ $entry == *'?' ]]; then
    mkdir -p "$(dirname "$note")"
    printf '%s\n' "$entry" >> "$note"
    echo "setup: this distribution has no ${entry%\?}; going on without it"
  else
    echo "setup: this distribution has no package $entry, without which Winnow cannot be built. Nothing was installed." >&2
    exit 1
  fi
done
if [ ${#names[@]} -gt 0 ]; then
  echo "setup: installing ${names[*]}"
  as_root apt-get install -y -qq --no-install-recommends -o Acquire::Retries=3 -o Dpkg::Use-Pty=0 "${names[@]}" \
    < /dev/null > /dev/null
fi
