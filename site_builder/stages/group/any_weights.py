"""What tells two events from one that is told in two ways: log-odds, printed by `tools/train_events.py`."""

WEIGHTS = (-23.11, -2.17, -0.31, 8.25, -1.17, 1.15, 0.01, 1.45, -0.80)
BIAS = 2.23
