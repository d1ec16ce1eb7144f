"""A document as Akoma Ntoso 1.0: the OASIS standard for parliamentary papers, a ``debate``.

Who was there is the ``rollCall``, an item a ``debateSection``, its decision the ``resolutions``; what the program
remarks is a ``remark``. Names: https://docs.oasis-open.org/legaldocml/akn-nc/v1.0/akn-nc-v1.0.html
"""

import xml.etree.ElementTree as ET
from collections.abc import Iterable
from typing import assert_never
from xml.etree.ElementTree import Element, SubElement

from kkr_tui.domain.holes import HOLE
from kkr_tui.minutes.blocks import BulletList, Document, Note, Paragraph, Part
from kkr_tui.minutes.outline import Content, Outline, Section, outline
from kkr_tui.minutes.seal import with_comment

NAMESPACE = "http://docs.oasis-open.org/legaldocml/ns/akn/3.0"

_DECLARATION = '<?xml version="1.0" encoding="UTF-8"?>\n'


def render(document: Document) -> str:
    """A document -> XML, always the same for the same document, sealed in a comment at its end."""
    root = Element("akomaNtoso", xmlns=NAMESPACE)
    debate = SubElement(root, "debate", name="referat", contains="originalVersion")
    _meta(SubElement(debate, "meta"), document)
    tree = outline(document)
    _preface(SubElement(debate, "preface"), document, tree)
    _body(SubElement(debate, "debateBody"), tree)
    if document.code:
        _paragraph(SubElement(debate, "conclusions"), (document.code,))
    _one_a_line(root)
    return with_comment(_DECLARATION + ET.tostring(root, encoding="unicode"))


def _meta(meta: Element, document: Document) -> None:
    date = document.date.isoformat()
    work = f"/akn/dk/debate/{date}/{document.slug}"
    expression = f"{work}/dan@{date}"
    identification = SubElement(meta, "identification", source="#kkr")
    levels = {"Work": work, "Expression": expression, "Manifestation": f"{expression}.xml"}
    for name, uri in levels.items():
        level = SubElement(identification, f"FRBR{name}")
        SubElement(level, "FRBRthis", value=f"{uri}/!main" if name != "Manifestation" else f"{expression}/!main.xml")
        SubElement(level, "FRBRuri", value=uri)
        SubElement(level, "FRBRdate", date=date, name="møde")
        SubElement(level, "FRBRauthor", href="#organ")
        if name == "Work":
            SubElement(level, "FRBRcountry", value="dk")
        if name == "Expression":
            SubElement(level, "FRBRlanguage", language="dan")
    references = SubElement(meta, "references", source="#kkr")
    bodies = {"organ": document.body, "kkr": "KKR TUI"}
    for name, shown in bodies.items():
        SubElement(references, "TLCOrganization", eId=name, href=f"/akn/ontology/organization/dk/{name}", showAs=shown)


def _preface(preface: Element, document: Document, tree: Outline) -> None:
    SubElement(SubElement(preface, "p"), "docTitle").text = document.title
    _contents(preface, (block for block in tree.lead if isinstance(block, Note)))


def _body(body: Element, tree: Outline) -> None:
    lead = [block for block in tree.lead if not isinstance(block, Note)]
    if lead or not tree.sections:
        _contents(SubElement(body, "debateSection", name="log", eId="log"), lead)
    for section in tree.sections:
        _section(body, section)


def _section(parent: Element, section: Section) -> None:
    match section.heading.part:
        case Part.PEOPLE:
            element = SubElement(parent, "rollCall", eId=section.anchor)
        case Part.DECISION:
            element = SubElement(parent, "resolutions", eId=section.anchor)
        case Part.ITEM:
            element = SubElement(parent, "debateSection", name="punkt", eId=section.anchor)
        case Part.OTHER:
            element = SubElement(parent, "debateSection", name="afsnit", eId=section.anchor)
        case part:
            assert_never(part)
    _text(SubElement(element, "heading"), section.heading.text)
    _contents(element, section.blocks)
    for below in section.sections:
        _section(element, below)


def _contents(parent: Element, blocks: Iterable[Content]) -> None:
    for block in blocks:
        match block:
            case Paragraph(lines):
                _paragraph(parent, lines)
            case BulletList(items):
                bullets = SubElement(parent, "ul")
                for lines in items:
                    _lines(SubElement(bullets, "li"), lines)
            case Note(text):
                _text(SubElement(SubElement(parent, "p"), "remark"), text)
            case _:
                assert_never(block)


def _paragraph(parent: Element, lines: Iterable[str]) -> None:
    _lines(SubElement(parent, "p"), lines)


def _lines(element: Element, lines: Iterable[str]) -> None:
    for number, line in enumerate(lines):
        if number:
            SubElement(element, "eol")
        _text(element, line)


def _text(element: Element, text: str) -> None:
    """Put text at the end of an element, its holes bold."""
    at = 0
    for hole in HOLE.finditer(text):
        _append(element, text[at : hole.start()])
        SubElement(element, "b").text = hole[0]
        at = hole.end()
    _append(element, text[at:])


def _append(element: Element, text: str) -> None:
    if len(element):
        element[-1].tail = (element[-1].tail or "") + text
    else:
        element.text = (element.text or "") + text


_MIXED = {"p", "li", "heading"}
"""Elements in which a blank is a word's end."""


def _one_a_line(element: Element) -> None:
    """Line ends between elements, where they are no text."""
    if element.tag in _MIXED or not len(element):
        return
    element.text = "\n"
    for child in element:
        child.tail = "\n"
        _one_a_line(child)
