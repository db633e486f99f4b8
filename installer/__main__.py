"""`python installer MODULE ARGUMENTS`: what the two scripts run, so that they work from any folder."""

from __future__ import annotations

import runpy
import sys
from pathlib import Path

if __name__ == "__main__":
    sys.path[0] = str(Path(__file__).resolve().parent.parent)
    runpy.run_module(f"installer.{sys.argv.pop(1)}", run_name="__main__", alter_sys=True)
