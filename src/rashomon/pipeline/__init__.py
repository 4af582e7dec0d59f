"""The use cases, as plain functions over typed records.

Each joins packages that do not know one another: inputs become documents, documents readings,
readings claims in a casebook, claims incidents. The heavy packages are imported inside the
functions that need them, so that importing this one stays cheap.
"""

from rashomon.pipeline.add import AddReport, HeldDocument, SkippedInput, add_inputs
from rashomon.pipeline.backup import CopyReport, back_up_casebook, restore_casebook
from rashomon.pipeline.check import CheckReport, check_casebook
from rashomon.pipeline.demo import DemoResult, demo_documents, run_demo
from rashomon.pipeline.diagnose import Diagnosis, diagnose
from rashomon.pipeline.evaluate import Evaluation, evaluate_files
from rashomon.pipeline.gazetteer import (
    FoundPlace,
    GazetteerInfo,
    Progress,
    build_gazetteer,
    find_place,
    gazetteer_info,
    prepare_gazetteer,
    use_actor_file,
)
from rashomon.pipeline.incidents import find_incident, get_incident, list_incidents
from rashomon.pipeline.lineage import LineageDocument, TracedLink, list_lineage
from rashomon.pipeline.link import IncidentChange, LinkChange, relink
from rashomon.pipeline.read import ReadOptions, choose_reader, read_inputs, read_text
from rashomon.pipeline.rules import default_rules, load_rules
from rashomon.pipeline.schema import shipped_schema
from rashomon.pipeline.search import SearchHit, SearchResult, search_casebook
from rashomon.pipeline.tracks import incident_tracks, list_access, list_ceasefires, list_ground

__all__ = [
    "AddReport",
    "CheckReport",
    "CopyReport",
    "DemoResult",
    "Diagnosis",
    "Evaluation",
    "FoundPlace",
    "GazetteerInfo",
    "HeldDocument",
    "IncidentChange",
    "LineageDocument",
    "LinkChange",
    "Progress",
    "ReadOptions",
    "SearchHit",
    "SearchResult",
    "SkippedInput",
    "TracedLink",
    "add_inputs",
    "back_up_casebook",
    "build_gazetteer",
    "check_casebook",
    "choose_reader",
    "default_rules",
    "demo_documents",
    "diagnose",
    "evaluate_files",
    "find_incident",
    "find_place",
    "gazetteer_info",
    "get_incident",
    "incident_tracks",
    "list_access",
    "list_ceasefires",
    "list_ground",
    "list_incidents",
    "list_lineage",
    "load_rules",
    "prepare_gazetteer",
    "read_inputs",
    "read_text",
    "relink",
    "restore_casebook",
    "run_demo",
    "search_casebook",
    "shipped_schema",
    "use_actor_file",
]
