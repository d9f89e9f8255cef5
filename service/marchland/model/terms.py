"""The controlled lists. Stored in lower case as written here; upper case in GraphQL."""

from __future__ import annotations

from dataclasses import dataclass, field


@dataclass(frozen=True, slots=True)
class Terms:
    """A closed list of terms for one property, each with its meaning."""

    name: str
    meaning: str
    values: dict[str, str]
    supposed: frozenset[str] = frozenset()
    """Terms of what a what-if supposes alone; nothing is stored with one."""
    stored: dict[str, str] = field(init=False, repr=False)
    """The terms that may be stored; found once, for the validator asks it of every value."""

    def __post_init__(self) -> None:
        kept = {term: told for term, told in self.values.items() if term not in self.supposed}
        object.__setattr__(self, "stored", kept)

    def __contains__(self, value: object) -> bool:
        return value in self.values


ACTOR_KIND = Terms(
    "ActorKind",
    "What sort of actor this is; neutral terms only.",
    {
        "state": "A state with its government, as UCDP counts them: one actor.",
        "forces": "The armed or police forces of another actor.",
        "armed_group": "An organised armed group that is not a state's.",
        "militia": "An armed group raised locally or beside regular forces.",
        "coalition": "Actors that act together under an agreement.",
        "umbrella": "A name for many groups; no common command is implied.",
        "organization": "An organisation that is none of the narrower kinds.",
        "party": "A political party or movement.",
        "person": "A human being.",
        "community": "A people, tribe or religious community spoken of as one.",
        "monitor": "An organisation that observes and reports.",
        "media": "A news organisation.",
    },
)

REGION_KIND = Terms(
    "RegionKind",
    "What sort of region this is.",
    {
        "country": "A state's territory or a territory with a code of its own.",
        "first_level": "A first-level administrative region (governorate, province, state).",
        "district": "A district or quarter below the first level.",
        "city": "A city or town.",
        "camp": "A camp for refugees or displaced people.",
        "zone": "A part of the map without administrative borders, as a source describes it.",
        "area": "A named area, disputed or not, that is none of the others.",
    },
)

EVENT_KIND = Terms(
    "EventKind",
    "What happened.",
    {
        "ceasefire": "Fighting halted by agreement or announcement.",
        "deal": "An agreement between parties.",
        "withdrawal": "Forces leaving a place.",
        "evacuation": "People carried out of a place.",
        "expulsion": "A party driven from a place.",
        "declaration": "A public statement that something is so.",
        "vow": "A public statement of intent.",
        "demand": "A public statement of what is wanted of another.",
        "strike": "An attack from a distance, by air or artillery.",
        "battle": "Fighting between parties over a place.",
        "armed_defence": "Force used to defend a place or party.",
        "display": "A parade, convoy or celebration.",
        "observation": "Something seen and reported.",
        "transition": "A change of who governs.",
    },
)

PRECISION = Terms(
    "Precision",
    "How exactly a date is known.",
    {
        "day": "To the day.",
        "month": "To the month.",
        "year": "To the year.",
        "unknown": "Not known, or still open.",
    },
)

STATUS = Terms(
    "ControlStatus",
    "How control is held.",
    {
        "sole": "One holder.",
        "joint": "Several holders, by agreement or each in parts.",
        "contested": "Fought over.",
        "unknown": "Control is reported, how is not.",
    },
)

EXTENT = Terms(
    "Extent",
    "How much of the region is meant.",
    {
        "whole": "All of it.",
        "most": "More than half.",
        "part": "Some of it.",
        "unknown": "Not said.",
    },
)

CONTROL_BASIS = Terms(
    "ControlBasis",
    "What the statement of control rests on.",
    {
        "reported": "A source says so.",
        "default": "A state in its own undisputed country; anything reported outranks it.",
        "supposed": "Nobody says so: a what-if supposes it.",
    },
    frozenset({"supposed"}),
)

PART_BASIS = Terms(
    "PartBasis",
    "By whose reckoning a region is part of another.",
    {
        "administered": "It is governed as part of it.",
        "claimed": "A claimant counts it as its own.",
    },
)

SUPPORT_FORM = Terms(
    "SupportForm",
    "Forms of support: UCDP External Support's, and those that a text may state beside them.",
    {
        "troops": "Troops as a secondary warring party (UCDP x).",
        "troop_presence": "Troops present without fighting (UCDP p).",
        "joint_operations": "Joint military operations (UCDP y).",
        "arms": "Weapons (UCDP w).",
        "materiel": "Materiel and logistics (UCDP m).",
        "training": "Training or expertise (UCDP t).",
        "funds": "Money (UCDP f).",
        "intelligence": "Intelligence (UCDP i).",
        "territory": "Access to territory (UCDP l).",
        "other": "Another material form (UCDP o).",
        "unknown": "Support of a form not known (UCDP u).",
        "combat_defence": "Force used in the other's defence.",
        "allegiance": "A pledge of loyalty; no material aid is implied.",
        "unspecified": "The source names no form.",
    },
)

OPPOSITION_FORM = Terms(
    "OppositionForm",
    "Forms of opposition.",
    {
        "ground_combat": "Fighting on the ground.",
        "air_strikes": "Strikes from the air.",
        "armed_force": "Armed force of a kind not told.",
        "troops": "Troops sent against the other.",
        "political_demand": "A public demand on the other.",
        "sanctions": "Economic or legal measures.",
        "unspecified": "The source names no form.",
    },
)

SUCCESSION_KIND = Terms(
    "SuccessionKind",
    "How one actor or region became another.",
    {
        "rename": "The same under a new name.",
        "split": "One became several.",
        "merger": "Several became one.",
        "replacement": "The one took the place of the other.",
    },
)

EVENT_ROLE = Terms(
    "EventRole",
    "The part an actor has in an event.",
    {
        "speaker": "Says it.",
        "addressee": "Is spoken to or asked.",
        "attacker": "Attacks.",
        "defender": "Is attacked.",
        "leaving": "Leaves.",
        "party": "Takes part.",
        "against": "Is acted against.",
        "subject": "Is what the event is about.",
    },
)

PLACE_ROLE = Terms(
    "PlaceRole",
    "The part a region has in an event.",
    {
        "place": "Where it happens.",
        "origin": "Where it starts from.",
        "destination": "Where it leads to.",
        "subject": "What it is about.",
    },
)

STANCE = Terms(
    "Stance",
    "What an assertion says of what it is about.",
    {"AFFIRMS": "That it is so.", "DENIES": "That it is not so."},
)

RELIABILITY = Terms(
    "Reliability",
    "Reliability of a source: the letter of the Admiralty code (NATO AJP-2.1).",
    {
        "A": "Completely reliable.",
        "B": "Usually reliable.",
        "C": "Fairly reliable.",
        "D": "Not usually reliable.",
        "E": "Unreliable.",
        "F": "Reliability cannot be judged.",
    },
)

STANDING = Terms(
    "Standing",
    "How a row stands to the date that is asked for.",
    {
        "asserted": "A source speaks of that day.",
        "carried_forward": "The interval covers it, the last word is older.",
        "carried_back": "The interval covers it, the first word is later and no start is known.",
        "default": "A state in its own undisputed country; no source speaks of that day.",
        "unknown": "Nothing is known of that day.",
    },
)

BORDER_GROUP = Terms(
    "BorderGroup",
    "How territory lies to the one that is asked about.",
    {
        "touches": "It touches the land proper.",
        "via_disputed_land": "It touches land that is held and that another claims.",
        "disputed_land": "It is that land itself.",
    },
)

HOLDING = Terms(
    "HoldingKind",
    "What a statement about who controls a region is about.",
    {
        "own": "The region itself.",
        "above": "The nearest region that it is part of, of which a source speaks.",
        "parts": "Parts of it.",
        "zones": "Zones that cut across it.",
        "default": "A state in its own undisputed country; no source speaks of it.",
    },
)

SIDE_CHANGE = Terms(
    "SideChange",
    "What an actor does that once supported another.",
    {
        "opposes": "It opposes it.",
        "supports_opponent": "It supports one that opposes it, or that it opposes.",
    },
)

CONTRADICTION = Terms(
    "ContradictionKind",
    "How statements contradict each other.",
    {
        "two_sole_holders": "Two actors each hold the whole of a region alone at one time.",
        "own_intervals": "Two periods of one relationship between the same two overlap.",
        "part_against_whole": "One holds a region whole and alone, another a part of it.",
        "support_and_opposition": "An actor supports and opposes another at one time.",
    },
)

CAMP = Terms(
    "Camp",
    "Whether support and opposition put two actors in one camp.",
    {
        "same": "In the same camp.",
        "opposite": "In opposite camps.",
        "mixed": "Some of it says the one, some the other.",
    },
)

TRIANGLE = Terms(
    "Triangle",
    "How the support and opposition among three actors go together.",
    {
        "balanced": "An even number of oppositions: friends of friends, or enemies of enemies.",
        "tense": "An odd number of oppositions: one of the three is pulled both ways.",
    },
)

FRONTLINE = Terms(
    "FrontlineKind",
    "What a frontline is.",
    {
        "line": "A border whose two sides are held by actors at arms.",
        "area": "A region that is fought over.",
    },
)

BORDER_CHARACTER = Terms(
    "BorderCharacter",
    "How those who hold the two sides of a border stand to each other.",
    {
        "one_holder": "One holder on both sides.",
        "at_arms": "Either opposes the other in an armed form.",
        "opposed": "Either opposes the other, in no armed form.",
        "friendly": "Either supports the other, and neither opposes.",
        "neutral": "Nothing is known of support or opposition between them.",
        "fought_over": "One of the sides is fought over.",
        "not_known": "The holder of one of the sides is not known.",
    },
)

ENCIRCLED = Terms(
    "EncircledKind",
    "How an encirclement is known.",
    {
        "reported": "A source says that the land is besieged.",
        "computed": "By who holds what lies around the land.",
    },
)

VERDICT = Terms(
    "EncircledVerdict",
    "Whether land is encircled.",
    {
        "yes": "It is.",
        "cannot_say": "A neighbour's holder, a coast or the outline is not known.",
    },
)

ALL = tuple(value for value in list(vars().values()) if isinstance(value, Terms))
"""Every list above, in its order."""
