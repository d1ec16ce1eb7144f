"""The keys of the agenda file: the one table that the checker, the JSON Schema and the documentation come from.

Descriptions are Danish whatever language is spoken, as the keys are.
"""

from kkr_tui.agenda.table import Fields, Form, Key, Kind, tables
from kkr_tui.agenda.values import (
    BLOCK,
    DATE,
    FLAG,
    ITEM_NUMBER,
    LINE,
    NUMBER,
    PHRASES,
    SECTIONS,
    STATUS,
    TIME,
    TITLE,
    TITLES,
    WISH,
)
from kkr_tui.domain.agenda import BACKGROUND, ECONOMY, RECOMMENDATION, STATEMENT

# People
NAME = Key("navn", LINE, "Personens navn. Hvert navn må kun stå én gang.", "navn: Helge Friis", required=True)
PARTY = Key("parti", LINE, "Partibogstav.", "parti: A")
MUNICIPALITY = Key("kommune", LINE, "Kommunens navn.", "kommune: Halsnæs Kommune")
MANDATE = Key("mandat", LINE, "Medlemmets hverv.", "mandat: borgmester")
STATUS_KEY = Key("status", STATUS, "til stede, afbud eller udeblevet. Udeladt: ikke registreret.", "status: afbud")
SUBSTITUTE = Key(
    "suppleant", LINE, "Navnet på den, der har pladsen. Skal stå under suppleanter.", "suppleant: Helge Friis"
)
AFTER = Key("efter", LINE, "Den, som suppleanten står lige efter på deltagerlisten.", "efter: Helge Friis")
GUEST_TITLE = Key("titel", LINE, "Gæstens stilling.", "titel: cheføkonom")
ORGANISATION = Key("org", LINE, "Hvor gæsten kommer fra.", "org: KL")

MEMBER = Form(
    "medlem",
    "Et medlem har en plads.",
    (NAME, PARTY, MUNICIPALITY, MANDATE, STATUS_KEY, SUBSTITUTE),
)
SUBSTITUTE_PERSON = Form("suppleant", "En, der må tage en plads.", (NAME, PARTY, MUNICIPALITY, STATUS_KEY, AFTER))
GUEST = Form("gæst", "En, der er med uden plads.", (NAME, GUEST_TITLE, ORGANISATION, STATUS_KEY))

# Items
ITEMS_KIND: Kind[tuple[Fields, ...]] = tables(lambda: ITEM, "punkt")
TITLE_KEY = Key("titel", TITLE, "Punktets overskrift.", "titel: Godkendelse af referat", required=True)
ITEM_NUMBER_KEY = Key("nr", ITEM_NUMBER, "Punktets nummer. Udeladt: dets plads i rækken.", 'nr: "1.1"')
CASE_NUMBER = Key("sag", LINE, "Sagsnummer.", "sag: SAG-2023-04525")
CASE_OFFICER = Key("sagsbehandler", LINE, "Sagsbehandlerens initialer.", "sagsbehandler: gitb")
PLANNED_MINUTES = Key("tid", NUMBER, "Afsat tid i minutter.", "tid: 5")
PRESENTER = Key("oplæg", LINE, "Hvem der holder oplæg.", "oplæg: Morten Mandøe")
CLOSED = Key(
    "lukket",
    FLAG,
    "Lukket punkt: kun nummer og åben_titel er offentlige. Det, der ikke kan læses, lukker.",
    "lukket: true",
)
OPEN_TITLE = Key(
    "åben_titel", TITLE, "Det lukkede punkts offentlige overskrift. Udeladt: Lukket punkt.", "åben_titel: Personsag"
)
PUBLIC_DECISION = Key(
    "offentlig_beslutning",
    BLOCK,
    "Det, offentligheden ser af et lukket punkts beslutning.",
    "offentlig_beslutning: Godkendt.",
)
CHAIR_NOTES = Key(
    "til_formanden",
    BLOCK,
    "Noter til formanden. Står kun på formandens egen skærm (kkr chair --internal), aldrig i referatet.",
    "til_formanden: Husk at give ordet til cheføkonomen.",
)
BACKGROUND_KEY = Key("baggrund", BLOCK, "Sagens baggrund.", "baggrund: Referatet er udsendt.")
RECOMMENDATION_KEY = Key(
    "indstilling", BLOCK, "Det, der indstilles.", "indstilling: Det indstilles, at KKR Hovedstaden godkender referatet."
)
STATEMENT_KEY = Key("sagsfremstilling", BLOCK, "Sagens fremstilling.", "sagsfremstilling: Udkastet har været i høring.")
ECONOMY_KEY = Key("økonomi", BLOCK, "Sagens økonomi.", "økonomi: Ingen udgifter.")
ENCLOSURES = Key("bilag", TITLES, "Bilagenes titler.", "bilag: [Udkast til høringssvar]")
SECTIONS_KEY = Key("afsnit", SECTIONS, "Andre afsnit under deres egne overskrifter.", "afsnit: {Resume: Kort fortalt.}")
DECISION = Key("beslutning", BLOCK, "Et udkast til beslutning, hvis der er et.", "beslutning: KKR godkendte referatet.")
SUBITEMS = Key("punkter", ITEMS_KIND, "Underpunkter. Punktet er så et kapitel.", "punkter: [{titel: Eventuelt}]")

# The sections that have keys of their own, with the headings they get in the minutes.
SECTION_HEADINGS: dict[str, str] = {
    BACKGROUND_KEY.name: BACKGROUND,
    RECOMMENDATION_KEY.name: RECOMMENDATION,
    STATEMENT_KEY.name: STATEMENT,
    ECONOMY_KEY.name: ECONOMY,
}

ITEM: Form = Form(
    "punkt",
    "Et punkt på dagsordenen.",
    (
        TITLE_KEY,
        ITEM_NUMBER_KEY,
        CASE_NUMBER,
        CASE_OFFICER,
        PLANNED_MINUTES,
        PRESENTER,
        CLOSED,
        OPEN_TITLE,
        PUBLIC_DECISION,
        CHAIR_NOTES,
        BACKGROUND_KEY,
        RECOMMENDATION_KEY,
        STATEMENT_KEY,
        ECONOMY_KEY,
        ENCLOSURES,
        SECTIONS_KEY,
        DECISION,
        SUBITEMS,
    ),
)

# The meeting
BODY = Key("organ", LINE, "Hvem der mødes.", "organ: KKR Hovedstaden", required=True)
DATE_KEY = Key("dato", DATE, "Mødets dato.", "dato: 2023-11-24", required=True)
START = Key("start", TIME, "Hvornår mødet begynder.", "start: 10:00")
END = Key("slut", TIME, "Hvornår mødet slutter.", "slut: 12:00")
PLACE = Key("sted", LINE, "Hvor mødet holdes.", "sted: Kulturhuset, sal 2")
CHAIR = Key("formand", LINE, "Formandens navn.", "formand: Thomas Gyldal Petersen")
VICE_CHAIR = Key("næstformand", LINE, "Næstformandens navn.", "næstformand: Kirsten Jensen")
SECRETARY = Key("sekretær", LINE, "Hvem der skriver referatet.", "sekretær: Helge Friis")
QUORUM = Key("kvorum", NUMBER, "Så mange pladser skal være besat. Udeladt: halvdelen, rundet op.", "kvorum: 28")
PREVIOUS_MINUTES = Key("referat", LINE, "Filen med det referat, der skal godkendes.", "referat: forrige.md")
MEMBERS = Key(
    "medlemmer",
    tables(lambda: MEMBER, "medlem"),
    "Medlemmerne, i listens rækkefølge.",
    "medlemmer: [{navn: Helge Friis}]",
)
SUBSTITUTES = Key(
    "suppleanter",
    tables(lambda: SUBSTITUTE_PERSON, "suppleant"),
    "De, der må tage en plads.",
    "suppleanter: [{navn: Helge Friis, parti: A}]",
)
GUESTS = Key(
    "gæster", tables(lambda: GUEST, "gæst"), "De, der er med uden plads.", "gæster: [{navn: Morten Mandøe, org: KL}]"
)
PHRASES_KEY = Key(
    "fraser",
    PHRASES,
    "Husets egne fraser: forkortelse og tekst. {organ} bliver til organets navn.",
    'fraser: {gi: "{organ} godkendte indstillingen."}',
)
LISTS_ACTIONS = Key(
    "opfølgning", WISH, "Om opfølgningen står samlet sidst i referatet: ja (udeladt: ja) eller nej.", "opfølgning: nej"
)
ITEMS = Key("punkter", ITEMS_KIND, "Dagsordenens punkter.", "punkter: [{titel: Eventuelt}]", required=True)

AGENDA = Form(
    "dagsorden",
    "En dagsorden.",
    (
        BODY,
        DATE_KEY,
        START,
        END,
        PLACE,
        CHAIR,
        VICE_CHAIR,
        SECRETARY,
        QUORUM,
        PREVIOUS_MINUTES,
        MEMBERS,
        SUBSTITUTES,
        GUESTS,
        PHRASES_KEY,
        LISTS_ACTIONS,
        ITEMS,
    ),
)

FORMS: tuple[Form, ...] = (MEMBER, SUBSTITUTE_PERSON, GUEST, ITEM)
