"""`dateline completion`: the script that lets a shell complete Dateline's words."""

from __future__ import annotations

from reader.cli.command import Argument, Call, Command
from reader.cli.diagnostics import ExitCode

SHELLS = ("bash", "zsh", "fish")


def _run(call: Call) -> ExitCode:
    from reader.cli import shells
    from reader.cli.commands import load_all, load_screen

    call.output.write([shells.SCRIPTS[call.values.shell](load_screen(), load_all())])
    return ExitCode.DONE


COMMAND = Command(
    name="completion",
    help="Print the completion script of a shell",
    about=(
        "Completes commands, options and their values, paths, and the fields of a query with their values.\n"
        "The script starts no program: what it knows stands in it. Make it anew after an update."
    ),
    examples=(
        ('eval "$(dateline completion bash)"', "in ~/.bashrc"),
        ('eval "$(dateline completion zsh)"', "in ~/.zshrc, after compinit"),
        ("dateline completion fish > ~/.config/fish/completions/dateline.fish", "for fish"),
    ),
    run=_run,
    argument=Argument("shell", "which shell", least=1, several=False, choices=SHELLS),
)
