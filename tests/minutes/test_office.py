"""An office program and a program for PDF that are none of ours read what the exports say."""

import shutil
import subprocess
from pathlib import Path

import pytest

from kkr_tui.minutes.audience import Audience
from kkr_tui.minutes.document import Kind
from kkr_tui.minutes.formats import FORMATS, Export
from tests.minutes import reading
from tests.minutes.scene import BEGINNING, held

DRAFT = {"1.2": "KKR Hovedstaden drøftede ⟦hvad?⟧ og\n- det ene\n- det andet\n\næ ø å é ß – „x“"}
EXPORT = Export(held(*BEGINNING), DRAFT, Kind.FULL, Audience.PUBLIC, "3f2a9c14b0de")


def expected() -> str:
    return "".join(reading.words("md", FORMATS["md"].write(EXPORT, None)))


def needs(program: str) -> pytest.MarkDecorator:
    return pytest.mark.skipif(not shutil.which(program), reason=f"{program} is not installed")


@needs("soffice")
def test_libreoffice_reads_the_word_file(tmp_path: Path) -> None:
    (tmp_path / "m.docx").write_bytes(FORMATS["docx"].write(EXPORT, None))
    profile = f"-env:UserInstallation={(tmp_path / 'profile').as_uri()}"
    command = ["soffice", profile, "--headless", "--convert-to", "txt:Text (encoded):UTF8", "--outdir", str(tmp_path)]
    subprocess.run([*command, str(tmp_path / "m.docx")], check=True, capture_output=True, timeout=120)
    text = (tmp_path / "m.txt").read_text(encoding="utf-8-sig")
    assert "".join(text.replace("•", "").split()) == expected()


@needs("pdftotext")
def test_poppler_reads_the_pdf(tmp_path: Path) -> None:
    (tmp_path / "m.pdf").write_bytes(FORMATS["pdf"].write(EXPORT, None))
    command = ["pdftotext", "-layout", "-y", "0", "-x", "0", "-W", "595", "-H", "772", str(tmp_path / "m.pdf"), "-"]
    text = subprocess.run(command, check=True, capture_output=True, text=True, timeout=60).stdout
    assert "".join(text.replace("•", "").split()) == expected()


@needs("pdfinfo")
def test_the_pdf_is_tagged_for_screen_readers(tmp_path: Path) -> None:
    (tmp_path / "m.pdf").write_bytes(FORMATS["pdf"].write(EXPORT, None))
    command, pdf = ["pdfinfo", "-enc", "UTF-8"], tmp_path / "m.pdf"
    facts = subprocess.run([*command, pdf], check=True, capture_output=True).stdout.decode(errors="replace")
    tree = subprocess.run([*command, "-struct", pdf], check=True, capture_output=True).stdout.decode(errors="replace")
    assert "Tagged:          yes" in facts
    assert "Referat af møde i KKR Hovedstaden" in facts
    for tag in ('H1 "Deltagere"', 'H2 "1.1. Godkendelse af referat"', "LBody"):
        assert tag in tree, tag
