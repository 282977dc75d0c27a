"""The floors of the house: who may import whom, one door per library, how long things may be."""

import ast
import sys
from collections import defaultdict
from pathlib import Path

import pytest

PACKAGE = Path(__file__).parent.parent / "site_builder"
MODULES = {path.relative_to(PACKAGE).with_suffix("").as_posix(): path for path in sorted(PACKAGE.rglob("*.py"))}
FLOORS = ("values", "formats", "stages", "memo", "pipeline", "cli")
MAY_IMPORT = {
    "values": {"values"},
    "formats": {"values", "formats"},
    "stages": {"values", "formats"},
    "memo": {"values", "formats"},
    "pipeline": {"values", "formats", "stages", "memo", "pipeline"},
    "cli": {"values", "pipeline", "cli", ""},
    "__main__": {"cli"},
    "": set(),
}
LONGEST_FUNCTION, LONGEST_FILE = 60, 250


def floor(module: str) -> str:
    """The floor of a module: its top folder, or its own name."""
    return module.split("/")[0].replace("__init__", "")


def room(module: str) -> str:
    """A stage with all its files is one room."""
    parts = module.split("/")
    return "/".join(parts[:2]) if parts[0] == "stages" else module


def imported(path: Path) -> list[tuple[str, int]]:
    """Every module a file imports, wherever in the file, with its line."""
    found = []
    for node in ast.walk(ast.parse(path.read_text(encoding="utf-8"))):
        if isinstance(node, ast.Import):
            found += [(alias.name, node.lineno) for alias in node.names]
        elif isinstance(node, ast.ImportFrom):
            assert node.level == 0, f"{path}:{node.lineno}: imports are written in full"
            found += [(f"{node.module}.{alias.name}", node.lineno) for alias in node.names]
    return found


def own(name: str) -> str | None:
    """The module of the package that an import means, None for another package's."""
    if name.split(".")[0] != "site_builder":
        return None
    parts = name.split(".")[1:]
    while parts and "/".join(parts) not in MODULES and "/".join([*parts, "__init__"]) not in MODULES:
        parts = parts[:-1]
    return "/".join(parts)


@pytest.mark.parametrize("module", MODULES)
def test_no_arrow_runs_up_or_sideways_between_stages(module: str) -> None:
    wrong = []
    for name, line in imported(MODULES[module]):
        target = own(name)
        if target is None:
            continue
        sideways = floor(module) == "stages" and target.startswith("stages/") and room(target) != room(module)
        inside = room(target) == room(module)
        if sideways or not (inside or floor(target) in MAY_IMPORT[floor(module)]):
            wrong.append(f"{module}:{line} imports {target or 'the package'}")
    assert wrong == []


def test_no_circle() -> None:
    arrows = {module: {own(name) for name, _ in imported(path)} - {None, module} for module, path in MODULES.items()}
    arrows = {m: {t if t in MODULES else f"{t}/__init__".lstrip("/") for t in targets} for m, targets in arrows.items()}
    done: set[str] = set()

    def visit(module: str, trail: tuple[str, ...]) -> None:
        assert module not in trail, f"circle: {' -> '.join((*trail[trail.index(module) :], module))}"
        if module not in done:
            for target in sorted(arrows.get(module, ())):
                visit(target, (*trail, module))
            done.add(module)

    for module in MODULES:
        visit(module, ())


def test_each_library_has_one_door_and_all_doors_are_formats() -> None:
    doors = defaultdict(set)
    for module, path in MODULES.items():
        for name, _ in imported(path):
            library = name.split(".")[0]
            if library not in sys.stdlib_module_names and library != "site_builder":
                doors[library].add(module)
    assert doors, "the program uses libraries"
    for library, modules in doors.items():
        rooms = {"/".join(module.split("/")[:2]) for module in modules}
        assert len(rooms) == 1 and rooms.pop().startswith("formats/"), f"{library} is imported by {sorted(modules)}"


@pytest.mark.parametrize("module", [m for m in MODULES if floor(m) not in ("cli", "__main__")])
def test_only_the_door_knows_clock_environment_and_terminal(module: str) -> None:
    for node in ast.walk(ast.parse(MODULES[module].read_text(encoding="utf-8"))):
        if isinstance(node, ast.Attribute):
            assert node.attr not in ("now", "today", "environ", "getenv", "utcnow"), f"{module}:{node.lineno}"
        if isinstance(node, ast.Name):
            assert node.id not in ("print", "input", "exit"), f"{module}:{node.lineno}"


@pytest.mark.parametrize("module", MODULES)
def test_sizes(module: str) -> None:
    text = MODULES[module].read_text(encoding="utf-8")
    functions = [node for node in ast.walk(ast.parse(text)) if isinstance(node, ast.FunctionDef)]
    if functions:  # a file without any is a table of data
        assert text.count("\n") <= LONGEST_FILE, f"{module} has {text.count(chr(10))} lines"
    for node in functions:
        assert node.end_lineno - node.lineno < LONGEST_FUNCTION, f"{module}: {node.name} is too long"
