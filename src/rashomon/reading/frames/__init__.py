"""What a sentence says of one sort of thing (a truce, aid, ground), by the rules of one table.

Three: "[rebels] broke [the truce]" · "[the convoy] was turned back by [soldiers]" · "the capture of
[Orvin] by [rebels]".

The table gives the words (:mod:`rashomon.reading.frames.rules`), the caller tells which noun
phrases are such a thing; whether it happened is read off the verb's group.
"""

from rashomon.reading.frames.finder import find_frames
from rashomon.reading.frames.parts import Frame, Scope, Tests
from rashomon.reading.frames.rules import FrameForm, FrameRule, frame_entries

__all__ = ["Frame", "FrameForm", "FrameRule", "Scope", "Tests", "find_frames", "frame_entries"]
