"""The named parts of a comparison: each says at which level two events agree, and why.

A level is a few words, such as ``same day``; what it is worth stands in ``data/weights.json``. The
levels in ``VETOES`` of a part keep two events apart whatever else agrees. Every function is
symmetric: the order of its two profiles changes nothing.
"""
