"""Our own corpus: its style matrix, its mark-up, its checks."""
