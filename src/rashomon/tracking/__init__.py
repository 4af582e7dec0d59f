"""Tracked objects: the claims of many documents on one truce, one access, one piece of ground.

Pure functions over readings; ``docs/ceasefires-and-access.md`` gives the method.
"""

from rashomon.tracking.build import build_access, build_ceasefire, build_ground
from rashomon.tracking.grouping import TrackGroup, group_items
from rashomon.tracking.items import ActorFacts, TrackItem, track_items
from rashomon.tracking.violations import DenialsOf, speaks_of_breach
from rashomon.tracking.voices import TrackRoots, make_voice

__all__ = [
    "ActorFacts",
    "DenialsOf",
    "TrackGroup",
    "TrackItem",
    "TrackRoots",
    "build_access",
    "build_ceasefire",
    "build_ground",
    "group_items",
    "make_voice",
    "speaks_of_breach",
    "track_items",
]
