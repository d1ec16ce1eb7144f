"""Which jobs go to disk together, without a disk."""

from concurrent.futures import Future
from typing import Any

from kkr_tui.journal.thread import Job, _newest_of_each_subject


def job(name: str, subject: str | None = None) -> Job:
    future: Future[Any] = Future()
    return Job(lambda _db: name, (future,), subject)


def test_latest_wins_and_all_who_wait_are_told() -> None:
    first, event, other, second = job("a1", "a"), job("event"), job("b1", "b"), job("a2", "a")
    kept = _newest_of_each_subject([first, event, other, second])
    assert [k.action for k in kept] == [event.action, other.action, second.action]
    assert kept[-1].futures == (*first.futures, *second.futures)


def test_three_become_one_in_order() -> None:
    jobs = [job(str(n), "a") for n in range(3)]
    [kept] = _newest_of_each_subject(jobs)
    assert kept.action is jobs[-1].action
    assert kept.futures == tuple(future for each in jobs for future in each.futures)


def test_jobs_without_a_subject_are_all_done() -> None:
    jobs = [job(str(n)) for n in range(3)]
    assert _newest_of_each_subject(jobs) == jobs
