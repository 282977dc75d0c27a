"""`review` at the terminal: one question after another, each answer shown before it is written, each to be taken back.

Answers are read line by line, so that a pipe can give them; where they end, the walk ends."""

import sys
import textwrap
from collections.abc import Callable, Iterator
from typing import TYPE_CHECKING

from site_builder.values.edtf import parse, words
from site_builder.values.errors import BuildError, printable
from site_builder.values.wording import sentence

if TYPE_CHECKING:
    from site_builder.pipeline.desk import Case, Choice, Desk, Preview
    from site_builder.values.doubts import Candidate

_NARROW, _WIDE = 50, 100
_ASKS = {
    "date": "Which day? (EDTF: 2031-02-04, 2031-02, 2031-02-04/2031-02-06)",
    "meeting": "Which meeting? (its id)",
    "new id": "Which id for the new meeting?",
    "name": "Whose name is it? (a full name, or the id of somebody known)",
}
_ALWAYS = (
    ("w", "say why", "give the reason for the next answer: it stands in its entry as `why`"),
    ("s", "skip", "leave it for the next time"),
    ("u", "undo", "take the last answer back"),
    ("q", "quit", "end here; what was answered stays"),
    ("?", "help", "show this"),
)
_BOLD, _DIM, _GREEN, _RED, _PLAIN = "\x1b[1m", "\x1b[2m", "\x1b[32m", "\x1b[31m", "\x1b[0m"


class EndedError(Exception):
    """The answers have ended, by `q`, by the end of the input or by Ctrl-C."""


class Walk:
    """A walk through the open questions; `ask` gives the answer to a prompt or raises EOFError, `say` shows a line."""

    def __init__(
        self, desk: "Desk", ask: Callable[[str], str], say: Callable[[str], None], width: int, colour: bool
    ) -> None:
        """The parts of a walk, from which nothing is read yet."""
        self.desk, self.ask, self.say = desk, ask, say
        self.width, self.colour = max(_NARROW, min(width, _WIDE)), colour
        self.skipped: list[str] = []  # in order, so that a skip can be undone like an answer
        self.steps: list[str] = []  # "answer" or "skip", the last one first to be undone
        self.why = ""

    def run(self) -> int:
        """Asks until nothing is open or the person stops; the number of answers that stay written."""
        try:
            while True:
                case = self._next()
                if case is not None:
                    self._show(case)
                    self._answered(case)
                elif not self._last():
                    break
        except EndedError:
            pass
        self._ending()
        return len(self.desk.done)

    # --- one question ------------------------------------------------------------------------------------------------

    def _next(self) -> "Case | None":
        return next((case for case in self.desk.view.cases if case.id not in self.skipped), None)

    def _last(self) -> bool:
        """Nothing more to ask: True where the person steps back all the same."""
        if not self.steps:
            return False
        self.say("")
        return self._read("That was the last one. [Enter to end, u to undo]: ").lower() == "u" and self._undone()

    def _show(self, case: "Case") -> None:
        left = [one for one in self.desk.view.cases if one.id not in self.skipped]
        self.say("")
        self.say(self._styled(_BOLD, f"{case.question}  ({len(left)} open)"))
        self._line("", f"“{case.title}”")
        about = [case.outlet, f"published {case.published}" if case.published else "no day of publication"]
        place = self.desk.sources.seeds.name(case.doubt.capture) + (f":{case.line}" if case.line else "")
        self._line("", "; ".join([*(one for one in about if one), place]))
        self.say("")
        if case.doubt.sentence and case.doubt.sentence not in case.reason:
            self._line("it says", f"“{case.doubt.sentence}”")
        self._line("now in", _named(case.home) if case.home else "no meeting")
        self._line("because", f"{case.reason} {f'({case.grade})' if case.grade else ''}".rstrip())
        self._line("in doubt", sentence(case.doubt.says))
        for n, one in enumerate(case.doubt.candidates, 1):
            self._line(f"{n}", _named(one) + (f"; {one.says}" if one.says else ""))
        self.say("")
        names = {choice.key: choice.name for choice in case.choices} | {key: name for key, name, _ in _ALWAYS}
        for line in self._menu([f"{key} {name}" for key, name in names.items()]):
            self.say(self._styled(_DIM, line))

    def _menu(self, items: list[str]) -> Iterator[str]:
        """The answers in as few lines as hold them, none torn apart."""
        line = " "
        for item in items:
            if len(line) + len(item) + 3 > self.width:
                yield line
                line = " "
            line += f" · {item}" if line.strip() else f" {item}"
        yield line

    def _answered(self, case: "Case") -> None:
        """Reads answers until one settles the question, passes over it, or steps back."""
        choices = {choice.key: choice for choice in case.choices}
        while True:
            typed = self._read("Your answer: ")
            key, _, rest = typed.partition(" ")
            if typed.lower() == "q":
                raise EndedError
            if key.lower() in choices:
                if self._settled(case, choices[key.lower()], rest.strip()):
                    return
            elif typed.lower() == "s":
                self.skipped.append(case.id)
                self.steps.append("skip")
                return
            elif typed.lower() == "u":
                if self._undone():
                    return
            elif key.lower() == "w":
                self.why = rest.strip() or self._read("Why? ")
            else:
                self._help(case)

    def _settled(self, case: "Case", choice: "Choice", told: str) -> bool:
        """Shows what an answer would do and, on a yes, writes it."""
        value = told
        if choice.needs:
            ask = _ASKS[choice.needs] + (f" [{choice.default}]" if choice.default else "") + ": "
            value = self._candidate(case, told or self._read(ask) or choice.default)
            wrong = self.desk.refused(choice, value) if value else "Nothing was told."
            if wrong:
                self.say(printable(wrong))
                return False
        try:
            preview = self.desk.preview(case, choice, value, self.why)
            self._preview(preview)
            if self._read("Write this? [Y/n] ").lower() not in ("", "y", "yes"):
                self.say("Nothing was written.")
                return False
            self.desk.write(preview)
        except BuildError as failure:
            for problem in failure.problems:
                self.say(f"{problem}")
                for line in problem.detail.splitlines():
                    self.say(f"    {printable(line)}")
            return False
        self.steps.append("answer")
        self.why = ""
        self.say(self._styled(_GREEN, f"Written to {self.desk.sources.content.name(preview.file)}."))
        return True

    def _candidate(self, case: "Case", value: str) -> str:
        """The id of a candidate that was told by its number."""
        number = int(value) if value.isdigit() and len(value) == 1 else 0
        return case.doubt.candidates[number - 1].id if 0 < number <= len(case.doubt.candidates) else value

    def _preview(self, preview: "Preview") -> None:
        self.say("")
        for line in preview.diff:
            colour = _GREEN if line.startswith("+") else _RED if line.startswith("-") else _DIM
            self.say("  " + self._styled(colour, printable(line)))
        self.say("")
        for change in preview.changes or ("Nothing else changes: the question is settled.",):
            for line in self._wrapped(change, "  - "):
                self.say(line)
        for problem in preview.problems:
            for line in self._wrapped(f"{problem.severity}: {problem}", "  ! "):
                self.say(self._styled(_RED, line))
        self.say("")

    def _undone(self) -> bool:
        if not self.steps:
            self.say("There is nothing to undo.")
            return False
        if self.steps.pop() == "skip":
            self.skipped.pop()
            return True
        try:
            self.say(f"Taken back from {self.desk.undo()}.")
        except BuildError as failure:
            self.say(f"{failure}")
            return False
        return True

    def _help(self, case: "Case") -> None:
        shown = [(choice.key, choice.name, choice.says) for choice in case.choices]
        for key, name, says in (*shown, *_ALWAYS):
            for line in self._wrapped(says, f"  {key:>2}  {name:<15} "):
                self.say(line)

    def _ending(self) -> None:
        done, left = len(self.desk.done), len(self.desk.view.cases)
        told = "Nothing was written." if not done else f"{done} answer{'s' if done > 1 else ''} written."
        build = " Run `site-builder build` to publish." if done else ""
        self.say("")
        self.say(f"{told} {f'{left} open.' if left else 'Nothing is open.'}{build}")

    # --- the terminal ------------------------------------------------------------------------------------------------

    def _read(self, prompt: str) -> str:
        try:
            return self.ask(prompt).strip()
        except (EOFError, KeyboardInterrupt):
            raise EndedError from None

    def _line(self, label: str, text: str) -> None:
        head = f"  {label:<9}" if label else "  "
        for line in self._wrapped(text, head):
            self.say(line)

    def _wrapped(self, text: str, head: str = "  ") -> list[str]:
        """The text in lines, the first behind `head`, the others below it; no id is broken at a hyphen."""
        below = " " * len(head)
        shown = printable(text)
        return textwrap.wrap(shown, self.width, initial_indent=head, subsequent_indent=below, break_on_hyphens=False)

    def _styled(self, style: str, text: str) -> str:
        return f"{style}{text}{_PLAIN}" if self.colour else text


def _named(one: "Candidate") -> str:
    date = words(parse(one.date)) if one.date else "undated"
    return f"{one.name}, {date} [{one.id}]"


def answers() -> Callable[[str], str]:
    """Reads answers: edited by the person at a terminal, else line by line, shown after their prompt."""
    if sys.stdin is not None and sys.stdin.isatty():
        return input
    lines: Iterator[str] = iter(sys.stdin or ())

    def ask(prompt: str) -> str:
        line = next(lines, None)
        if line is None:
            print(prompt, flush=True)
            raise EOFError
        print(f"{prompt}{line.rstrip()}")
        return line

    return ask
