"""What maintainers run: benches, and the comparison of readings with the project's own rows."""
