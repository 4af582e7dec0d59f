"""Crowded casebooks that are made up: many incidents in few places, told by many, in many ways.

An invented war has some hot spots, each with twenty incidents a month, and more places with a few.
Every incident is told by several reports, each of one side: with its own figures and its own blame,
some late, some without the town, some with the month only, some without any day. Pages tell several
incidents, and reports mention older ones. Which incident each report means is known, so linking can
be scored; all chance is a hash of a seed and of names, so the same seed makes the same casebook
everywhere, and a larger casebook begins with the smaller one.
"""
