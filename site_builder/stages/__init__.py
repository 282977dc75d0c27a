"""The stages, side by side: functions from values to values, none of which imports another."""
