# Sets `python` to a Python that is new enough; on a bare Debian or Ubuntu, as root, installs one. Sourced.
# shellcheck shell=bash

find_python() {
    local name
    for name in python3.13 python3.12 python3.11 python3; do
        if "$name" -c 'import sys; sys.exit(sys.version_info < (3, 11))' >/dev/null 2>&1; then
            python=$name
            return 0
        fi
    done
    return 1
}

install_python() {
    [ "$(id -u)" = 0 ] && command -v apt-get >/dev/null || return 1
    echo "No Python 3.11 or newer is here: installing it."
    export DEBIAN_FRONTEND=noninteractive
    apt-get update -qq
    apt-get install -y -qq python3 python3-venv && find_python && return 0
    apt-get install -y -qq python3.11 python3.11-venv && find_python
}

if ! find_python && ! install_python; then
    echo "Nightporter needs Python 3.11 or newer, and this machine has none." >&2
    echo "Debian 12, Ubuntu 24.04 and newer: sudo apt-get install -y python3 python3-venv" >&2
    echo "Ubuntu 22.04:                      sudo apt-get install -y python3.11 python3.11-venv" >&2
    exit 1
fi
