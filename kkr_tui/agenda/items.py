"""The items of an agenda: their numbers, their sections, and what is wrong with them."""

from collections.abc import Iterator

from kkr_tui.agenda import keys
from kkr_tui.agenda.report import Place, Report
from kkr_tui.agenda.table import Fields, shortened
from kkr_tui.domain.agenda import Section
from kkr_tui.language import _


def numbered(items: tuple[Fields, ...], chapter: str = "") -> Iterator[tuple[str, Fields]]:
    """Each item of a chapter with its number: the one written, or else its position below the chapter's number."""
    for position, item in enumerate(items, 1):
        yield item[keys.ITEM_NUMBER_KEY] or default_number(chapter, position), item


def default_number(chapter: str, position: int) -> str:
    """The number of an item that says none: ``3.7`` is the seventh of chapter 3."""
    return f"{chapter}.{position}" if chapter else str(position)


def sections(item: Fields) -> Iterator[tuple[Section, Place]]:
    """The sections of an item with their places, in the order of the file; empty ones are left out."""
    for name in item:
        if name in keys.SECTION_HEADINGS:
            key = keys.ITEM.by_spelling[name]
            if text := item[key]:
                yield Section(heading=keys.SECTION_HEADINGS[name], text=text), item.place_of(key)
        elif name == keys.SECTIONS_KEY.name:
            for section in item[keys.SECTIONS_KEY]:
                if section.text:
                    yield Section(heading=section.name, text=section.text), section.place


def check_items(agenda: Fields, report: Report) -> None:
    """Report numbers and headings that are there twice, and chapters with a decision."""
    numbers: dict[str, int] = {}
    for number, item in _walk(agenda[keys.ITEMS]):
        place = item.place_of(keys.ITEM_NUMBER_KEY if item[keys.ITEM_NUMBER_KEY] else keys.TITLE_KEY)
        if number in numbers:
            message = _("the number %(number)s is used twice; the first is in line %(line)d")
            remedy = _("give one of them another `%(key)s`") % {"key": keys.ITEM_NUMBER_KEY.name}
            report.error(place, message % {"number": number, "line": numbers[number]}, remedy)
        numbers.setdefault(number, place.line)
        _check_headings(item, report)
        is_chapter = bool(item[keys.SUBITEMS])
        if is_chapter and item[keys.DECISION]:
            message = _("a chapter is not treated itself, so its `%(key)s` is not used") % {"key": keys.DECISION.name}
            report.warning(item.place_of(keys.DECISION), message, _("move it to one of the items below"))


def _check_headings(item: Fields, report: Report) -> None:
    first: dict[str, int] = {}
    for section, place in sections(item):
        if section.heading in first:
            message = _("the section `%(heading)s` is here twice; the first is in line %(line)d")
            about = {"heading": shortened(section.heading), "line": first[section.heading]}
            report.error(place, message % about, _("put the texts together"))
        first.setdefault(section.heading, place.line)


def _walk(items: tuple[Fields, ...], chapter: str = "") -> Iterator[tuple[str, Fields]]:
    for number, item in numbered(items, chapter):
        yield number, item
        yield from _walk(item[keys.SUBITEMS], number)
