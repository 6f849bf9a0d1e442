"""`dateline config`: what is configured, and what can be."""

from __future__ import annotations

from collections.abc import Iterator

from reader.cli.command import Call, Command, Option
from reader.cli.diagnostics import ExitCode


def _run(call: Call) -> ExitCode:
    config = call.config()
    if call.values.path:
        call.output.line(str(config.file))
    elif call.values.example:
        call.output.write(f"{line}\n" for line in _example())
    else:
        for name, value in _settled(call):
            call.output.line(f"{name:15} {value}")
    return ExitCode.DONE


def _settled(call: Call) -> Iterator[tuple[str, str]]:
    config = call.config()
    yield "file", f"{config.file}{'' if config.file.exists() else '  (not there; dateline config --example)'}"
    for number, path in enumerate(config.corpora()):
        yield "" if number else "corpus", str(path)
    yield "data", str(config.data)
    yield "log", str(config.log)
    yield "theme", config.theme or "by the terminal"
    yield "day_first", {True: "yes", False: "no", None: "by the document alone"}[config.day_first]
    yield "ascii", "yes" if config.ascii else "no"
    after = config.mark_read_after
    yield "mark_read_after", "as usual" if after is None else f"{after:g} seconds" if after else "never"
    for command, keys in config.keys.items():
        yield "key", f"{command}: {', '.join(keys)}"


def _example() -> Iterator[str]:
    from reader.config import OPTIONS

    yield "# The config file of Dateline. Take the # away from a line to set it."
    for option in OPTIONS:
        yield ""
        yield f"# {option.help}"
        yield f"# {option.example}"


COMMAND = Command(
    name="config",
    help="Print what is configured",
    about=(
        "A flag goes before an environment variable (DATELINE_DATA, DATELINE_CONFIG), that before the\n"
        "config file, that before what is usual."
    ),
    examples=(
        ("dateline config", "what holds now"),
        ('dateline config --example > "$(dateline config --path)"', "begin a config file"),
    ),
    run=_run,
    options=(
        Option("--path", "print only where the config file is"),
        Option("--example", "print a config file with every option, all commented out"),
    ),
)
