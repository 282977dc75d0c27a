"""The memory: the same results with it, without it, and when it is damaged."""

from pathlib import Path

from site_builder.memo import Memo, remember
from site_builder.values.model import Removed

ITEMS = [Removed(f"text {n}", "rule", n) for n in range(5)]


def run(memo: Memo) -> tuple[list[Removed], int]:
    calls = 0

    def compute(items):
        nonlocal calls
        for item in items:
            calls += 1
            yield Removed(item.text.upper(), item.rule, item.line)

    return [result for _, result in sorted(remember(memo, ITEMS, compute), key=lambda pair: pair[0])], calls


def test_cold_warm_damaged_and_none_agree(tmp_path: Path) -> None:
    without, computed = run(Memo(None, "shout", Removed))
    assert computed == 5
    memo = Memo(tmp_path, "shout", Removed)
    assert run(memo) == (without, 5)
    assert run(memo) == (without, 0)
    entry = next(tmp_path.rglob("*.json"))
    entry.write_bytes(b'{"text": 7}')
    assert run(memo) == (without, 1)
    assert run(Memo(tmp_path, "whisper", Removed))[1] == 5
    assert run(Memo(tmp_path, "shout", Removed, world="other anchors"))[1] == 5


def test_a_cache_that_cannot_be_written_is_no_reason_to_stop(tmp_path: Path) -> None:
    (tmp_path / "file").write_text("in the way")
    assert run(Memo(tmp_path / "file", "shout", Removed))[1] == 5
