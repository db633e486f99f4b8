#!/usr/bin/env bash
# Installs what the tests need and runs every check; arguments go to pytest.
set -euo pipefail
installer=$(cd "$(dirname "${BASH_SOURCE[0]}")" && pwd -P)
. "$installer/python.sh"
exec "$python" "$installer" checks "$@"
