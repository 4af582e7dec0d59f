"""Training of the shipped encoder: data, network, export. Not part of the installed package."""
