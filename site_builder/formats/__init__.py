"""One door per third-party library."""
