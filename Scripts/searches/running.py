"""Programs whose time is measured."""

import subprocess
import sys
import time


def seconds(command, **options):
    """Runs a command to its end; returns the seconds by the clock."""
    start = time.perf_counter()
    result = subprocess.run(command, capture_output=True, **options)
    if result.returncode != 0:
        said = (result.stdout + result.stderr).decode(errors="replace")
        sys.exit(f"error: {command[0]} failed:\n{said[-2000:]}")
    return time.perf_counter() - start
