#!/bin/bash
# npm run campaign bare-debian [-- FOLDER]
# Clones this repository into a bare Debian 12 that has Node 20, npm and nothing else, and runs the two commands there
# as root and as an ordinary user. Prints the figures for docs/BENCHMARKS.md. Needs root and debootstrap; nothing of the
# machine is visible inside but /proc and the network, and what npm needs to reach its packages.
# FOLDER keeps the bare system for the next time. PARTS=start leaves out npm test, which takes minutes; TESTS=…
# runs some of them, COMMIT=… tries another commit than the newest.
set -euo pipefail

project=$(cd "$(dirname "$0")/../.." && pwd -P)
work=${1:-$(mktemp -d /tmp/bare-debian.XXXXXX)}
parts=${PARTS:-start test}
mirror=${MIRROR:-} # empty: the one debootstrap knows itself
port=3970
start_seconds_max=180
failures=0

say() { printf '%s\n' "$*"; }
seconds() { awk -v from="$1" -v to="$(date +%s%N)" 'BEGIN { printf "%.2f", (to - from) / 1e9 }'; }
median() { sort -n | awk '{ all[NR] = $1 } END { print all[int((NR + 1) / 2)] }'; }

[ "$(id -u)" = 0 ] || { say 'This campaign must be run as root: it makes a system of its own.' >&2; exit 2; }
command -v debootstrap > /dev/null || { say 'Install debootstrap first: apt-get install debootstrap' >&2; exit 2; }

# --- the bare system -------------------------------------------------------------------------------------------------
base=$work/base
root=$work/root

machine_node() { # Node 20 is the oldest supported; npm scripts put the project's own Node first, so look past it
  local folder
  IFS=: read -ra folders <<< "$PATH"
  for folder in "${folders[@]}"; do
    case $folder in *node_modules*) continue ;; esac
    if [ -x "$folder/node" ]; then readlink -f "$folder/node"; return; fi
  done
  return 1
}

make_base() {
  [ -e "$base/complete" ] && return
  rm -rf "$base"
  debootstrap --variant=minbase bookworm "$base" ${mirror:+"$mirror"} > "$work/debootstrap.log"
  local node npm
  node=$(machine_node)
  npm=$(readlink -f "$(dirname "$node")/npm")
  npm=${npm%/bin/npm-cli.js}
  install -D "$node" "$base/usr/local/bin/node"
  mkdir -p "$base/usr/local/lib/node_modules"
  cp -r "$npm" "$base/usr/local/lib/node_modules/npm"
  ln -s ../lib/node_modules/npm/bin/npm-cli.js "$base/usr/local/bin/npm"
  chroot "$base" useradd --create-home ordinary
  touch "$base/complete"
}

# What this machine's npm needs to reach its packages, whatever that is: settings, certificates, names.
let_npm_reach_its_packages() {
  local file
  for file in /etc/resolv.conf /etc/hosts "$(cd / && npm config get globalconfig)" "$(cd / && npm config get cafile)" \
    "${NODE_EXTRA_CA_CERTS:-}"; do
    if [ -f "$file" ]; then install -D -m 644 "$(readlink -f "$file")" "$root$file"; fi
  done
  if [ -f ~/.npmrc ]; then
    install -m 600 ~/.npmrc "$root/root/.npmrc"
    install -m 600 ~/.npmrc "$root/home/ordinary/.npmrc"
    chroot "$root" chown ordinary:ordinary /home/ordinary/.npmrc
  fi
}

settings=(PATH=/usr/local/bin:/usr/bin:/bin TERM=dumb)
for name in NODE_EXTRA_CA_CERTS https_proxy http_proxy no_proxy HTTPS_PROXY HTTP_PROXY NO_PROXY; do
  if [ -n "${!name:-}" ]; then settings+=("$name=${!name}"); fi
done

make_root() {
  rm -rf "$root"
  cp -a "$base" "$root"
  let_npm_reach_its_packages
}

# inside ACCOUNT COMMAND: with process numbers of its own, so that nothing outlives the command.
inside() {
  local home=/root
  [ "$1" = root ] || home=/home/$1
  unshare --mount --pid --fork --kill-child -- sh -c '
    root=$1 account=$2 command=$3; shift 3
    mount -t proc proc "$root/proc"
    exec chroot --userspec="$account:$account" "$root" env -i "$@" sh -c "$command"' \
    sh "$root" "$1" "$2" "HOME=$home" "USER=$1" "${settings[@]}"
}

# --- the commands ----------------------------------------------------------------------------------------------------
answers() {
  { exec 3<> "/dev/tcp/127.0.0.1/$port" && printf 'GET / HTTP/1.0\r\nHost: localhost\r\n\r\n' >&3 && head -1 <&3; } \
    2> /dev/null | grep -q '^HTTP/1.1 [23]'
}

# start ACCOUNT FOLDER: prints the seconds from the command to the first page, and stops the program.
start() {
  local begun job took
  rm -f "$root/tmp/stop" "$root/tmp/start.log"
  begun=$(date +%s%N)
  inside "$1" "cd '$2' && { PORT=$port npm start > /tmp/start.log 2>&1 & pid=\$!
    while [ ! -e /tmp/stop ] && kill -0 \$pid 2> /dev/null; do sleep 0.1; done
    kill -TERM \$pid 2> /dev/null; wait \$pid
    for i in 1 2 3 4 5 6 7 8 9; do [ -e data/pg/data/postmaster.pid ] && sleep 0.5; done
    [ ! -e data/pg/data/postmaster.pid ]; }" > /dev/null &
  job=$!
  until answers; do
    sleep 0.05
    took=$(seconds "$begun")
    if ! kill -0 $job 2> /dev/null || [ "${took%.*}" -ge "$start_seconds_max" ]; then
      touch "$root/tmp/stop"
      wait $job || true
      echo "FAILED: $(tail -1 "$root/tmp/start.log" | cut -c 1-300)"
      return 1
    fi
  done
  seconds "$begun"
  echo
  touch "$root/tmp/stop"
  wait $job || { echo 'FAILED: the database was still running after the program stopped'; return 1; }
}

clone() { # clone ACCOUNT FOLDER MODE
  rm -rf "${root:?}$2"
  git clone -q --no-hardlinks "$project" "$root$2"
  git -C "$root$2" checkout -q "${COMMIT:-HEAD}"
  chmod "$3" "$root$2"
  chroot "$root" chown -R "$1:$1" "$2"
}

try_commands() { # try_commands ACCOUNT FOLDER MODE
  local account=$1 folder=$2 first times last begun
  clone "$account" "$folder" "$3"
  say "as $account in $folder (mode $3)"
  if [[ $parts = *start* ]]; then
    if ! first=$(start "$account" "$folder"); then
      say "  npm start: $first"
      [[ $3 = 700 && $first = *'er lukket for den konto'* ]] || failures=$((failures + 1)) # refused in words: as promised
      return
    fi
    times=$(for _ in 1 2 3 4 5; do start "$account" "$folder"; done) || failures=$((failures + 1))
    say "  npm start, first: $first s; again, median of 5: $(median <<< "$times") s ($(tr '\n' ' ' <<< "$times"))"
    git -C "$root$folder" -c safe.directory='*' status --porcelain | sed 's/^/  changed by npm start: /'
  fi
  if [[ $parts = *test* ]]; then
    begun=$(date +%s%N)
    inside "$account" "cd '$folder' && npm test -- ${TESTS:-} > /tmp/test.log 2>&1" && last=ok || last=FAILED
    [ $last = ok ] || failures=$((failures + 1))
    cp "$root/tmp/test.log" "$work/test-$account.log"
    say "  npm test: $(tail -1 "$root/tmp/test.log"), $(seconds "$begun") s ($last)"
  fi
  rm -f "$root/tmp/start.log" "$root/tmp/test.log"
}

make_base
make_root
packages=$(chroot "$base" dpkg -l | grep -c ^ii)
say "Debian $(cat "$base/etc/debian_version"), Node $(chroot "$base" node --version), $packages packages"
try_commands ordinary /home/ordinary/rammevaerk 755
try_commands root /srv/rammevaerk 755
parts=${parts/test/} try_commands root /root/rammevaerk 700
rm -rf "$root"
[ $# -gt 0 ] || rm -rf "$work"
[ $failures = 0 ]
