#!/usr/bin/env bash
# From a bare machine to a running porter; --help says what it takes.
set -euo pipefail
installer=$(cd "$(dirname "${BASH_SOURCE[0]}")" && pwd -P)
. "$installer/python.sh"
exec "$python" "$installer" bootstrap "$@"
