"""Linking's weights: labelled pairs, the fit and its honest measure."""
