"""The data sets that the encoder is trained on, in one form."""
