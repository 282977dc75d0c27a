"""`python -m site_builder`, and the command `site-builder`."""

import os
import signal
import sys
from types import FrameType


def main() -> int:
    """Runs the command line; returns the exit status. Ctrl-C ends it at once, whatever it is doing: a build may be
    killed at any point, and an exception out of nowhere would only end in noise."""
    if signal.getsignal(signal.SIGINT) is signal.default_int_handler:  # a shell may have it ignored
        signal.signal(signal.SIGINT, _stop)
    signal.signal(signal.SIGPIPE, signal.SIG_DFL)  # a reader of the output that goes away ends the program
    for stream in (sys.stdout, sys.stderr):
        stream.reconfigure(encoding="utf-8", errors="backslashreplace")  # type: ignore[union-attr]
    from site_builder.cli import main as run  # here: it takes long enough to be interrupted

    return run()


def _stop(number: int, frame: FrameType | None) -> None:
    os.write(2, b"\nsite-builder: stopped; the site is whole, and the next build mends the rest.\n")
    os._exit(128 + number)


if __name__ == "__main__":
    sys.exit(main())
