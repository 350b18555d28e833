"""Ctrl-C goes to every process of a terminal; only the one that stores is to hear it."""

from __future__ import annotations

import signal
import subprocess
import sys

import pytest

from timeline.pipeline.coding import _deaf_to_interrupts

BLOCKED = "import signal; print(signal.SIGINT in signal.pthread_sigmask(signal.SIG_BLOCK, []))"


@pytest.mark.skipif(not hasattr(signal, "pthread_sigmask"), reason="no signal masks here")
def test_a_process_that_codes_begins_deaf_to_ctrl_c():
    with _deaf_to_interrupts():
        begun = subprocess.run([sys.executable, "-c", BLOCKED], capture_output=True, check=True)

    assert begun.stdout == b"True\n"
    assert signal.SIGINT not in signal.pthread_sigmask(signal.SIG_BLOCK, [])
