from __future__ import annotations

import subprocess
import sys

from tests.unit.lineage.stories import CLINIC, MARKET, QUOTATION, story

from rashomon.lineage import lineage_keys
from rashomon.lineage.signature import BANDS


def test_texts_with_one_sentence_in_common_meet() -> None:
    assert lineage_keys(story(*MARKET, CLINIC[2])) & lineage_keys(story(*CLINIC))


def test_a_sentence_with_a_word_changed_is_met() -> None:
    changed = CLINIC[3].replace("trucks", "lorries")
    assert lineage_keys(changed) & lineage_keys(CLINIC[3])


def test_a_quotation_is_met_whoever_is_cited_around_it() -> None:
    assert lineage_keys(f"{QUOTATION} she said.") & lineage_keys(f"A baker recalled: {QUOTATION}")


def test_different_stories_do_not_meet() -> None:
    assert not lineage_keys(story(*MARKET)) & lineage_keys(story(*CLINIC))


def test_each_sentence_adds_a_few_keys_of_63_bits() -> None:
    keys = lineage_keys(story(*CLINIC))
    assert len(keys) == BANDS * len(CLINIC)
    assert all(0 <= key < 2**63 for key in keys)


def test_a_text_of_short_sentences_has_no_keys() -> None:
    assert lineage_keys("It fell. Nobody was hurt. All fled.") == frozenset()


def test_keys_are_the_same_in_every_process() -> None:
    """They are stored, so neither hash seed nor machine may change them."""
    code = "import sys; from rashomon.lineage import lineage_keys as k; print(sum(k(sys.argv[1])))"
    run = subprocess.run(
        [sys.executable, "-c", code, CLINIC[0]], capture_output=True, text=True, check=True
    )
    assert int(run.stdout) == sum(lineage_keys(CLINIC[0])) == KNOWN_SUM


KNOWN_SUM = 30285468984711517115
"""Of the keys of the first sentence; if the way of making keys changes, so must its number."""
