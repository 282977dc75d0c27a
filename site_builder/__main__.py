"""`python -m site_builder`, and the command `site-builder`."""

import signal
import sys


def main() -> int:
    """Runs the command line; returns the exit status. Until it stands, Ctrl-C ends the process without a word, and a
    reader of its output that goes away ends it at any time."""
    heard = signal.getsignal(signal.SIGINT) is signal.default_int_handler  # a shell may have it ignored
    if heard:
        signal.signal(signal.SIGINT, signal.SIG_DFL)
    from site_builder.cli import main as run  # here: it takes long enough to be interrupted

    signal.signal(signal.SIGPIPE, signal.SIG_DFL)
    if heard:
        signal.signal(signal.SIGINT, signal.default_int_handler)
    for stream in (sys.stdout, sys.stderr):
        stream.reconfigure(encoding="utf-8", errors="backslashreplace")  # type: ignore[union-attr]
    return run()


if __name__ == "__main__":
    sys.exit(main())
