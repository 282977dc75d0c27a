"""What tells two events from one that is told in two ways: log-odds, printed by `tools/train_events.py`."""

WEIGHTS = (-24.81, -2.65, 9.85, -1.37, 1.26, 2.34, -1.01)
BIAS = 0.43
