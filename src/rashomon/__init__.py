"""Rashomon reads news of armed conflict and keeps every side's account."""
