"""Which events of different documents are one incident.

Layered, and each layer can be replaced: :mod:`items` takes from a reading what linking looks at,
:mod:`blocking` names the pairs worth comparing, :mod:`scoring` compares two with points and
reasons, :mod:`clustering` groups them within what people decided (:mod:`constraints`),
:mod:`groupings` keeps ids as documents arrive, and :mod:`claims` and :mod:`summary` put together
what an incident's events say. All are pure.
"""

from rashomon.linking.claims import incident_claims
from rashomon.linking.clustering import group_events
from rashomon.linking.constraints import NO_CONSTRAINTS, Constraints
from rashomon.linking.groupings import Grouping, keep_ids
from rashomon.linking.items import LinkFigure, LinkItem, claims_of_event, link_items
from rashomon.linking.profile import profile_item
from rashomon.linking.scoring import Comparison, Part, compare_items
from rashomon.linking.summary import IncidentType, incident_place, incident_time, incident_type

__all__ = [
    "NO_CONSTRAINTS",
    "Comparison",
    "Constraints",
    "Grouping",
    "IncidentType",
    "LinkFigure",
    "LinkItem",
    "Part",
    "claims_of_event",
    "compare_items",
    "group_events",
    "incident_claims",
    "incident_place",
    "incident_time",
    "incident_type",
    "keep_ids",
    "link_items",
    "profile_item",
]
