"""What one article tells of its meeting: who, where, how and when. It knows nothing of other articles."""
