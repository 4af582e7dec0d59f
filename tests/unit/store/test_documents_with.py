"""Which documents hold claims of some kinds, on every database."""

from tests.unit.store.makers import add, make_reading

from rashomon.model import ClaimKind
from rashomon.store import Casebook


def test_documents_are_found_by_the_kinds_of_their_claims(casebook: Casebook) -> None:
    readings = [make_reading("a"), make_reading("b")]
    with casebook.transaction() as batch:
        add(batch, *readings)
    with casebook.journal() as journal:
        held = {claim.kind for reading in readings for claim in reading.claims}
        everywhere = sorted(reading.document.id for reading in readings)
        assert journal.documents_with(held) == tuple(everywhere)
        assert journal.documents_with(set(ClaimKind) - held) == ()
        assert journal.documents_with(()) == ()
