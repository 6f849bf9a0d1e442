"""Write docs/keys.md from the declarations of the commands.

python scripts/keys_page.py > docs/keys.md
"""

from __future__ import annotations

import sys
from collections.abc import Iterator

from reader.ui.commands.command import Chapter, Command, Scope
from reader.ui.commands.table import COMMANDS
from reader.ui.keymap import written

_HEAD = """# Keys

Each command is declared once, in `reader/ui/commands/`; this page, the footer, the help (`?`), the palette
(`^p` or `:`) and the config file read the same declaration. `^x` means ctrl and x.

The mouse does all of it too: click rows, boxes, chips, links and the hints of the last line, turn the wheel;
the right button on a filter excludes it.
"""
_TAIL = """## Changing keys

The table `keys` of the config file gives a command other keys, in the place of its usual ones:

```toml
[keys]
"move.down" = ["j", "down", "ctrl+n"]
"item.copy" = "c"
```

The names of commands are those of the last column. Keys are named as Textual names them: letters as they
are, `ctrl+d`, `shift+tab`, `f5`, `slash`, `question_mark`, `space`, `enter`, `escape`, `pagedown`.
"""
_WHERE = {
    Scope.LIST: "list",
    Scope.DETAIL: "item",
    Scope.FILTERS: "filters",
    Scope.QUERY: "query bar",
    Scope.TIME: "timeline",
    Scope.PANES: "all panes",
    Scope.FILE: "file view",
    Scope.ANYWHERE: "everywhere",
}


def page() -> str:
    """The whole page."""
    return "\n".join([_HEAD, *_chapters(), _TAIL])


def _chapters() -> Iterator[str]:
    for chapter in Chapter:
        yield f"## {chapter.value}\n"
        yield "| key | does | where | command |"
        yield "| --- | --- | --- | --- |"
        yield from (_row(command) for command in COMMANDS if command.chapter is chapter)
        yield ""


def _row(command: Command) -> str:
    keys = " ".join(f"`{written(key)}`" for key in command.keys)
    where = ", ".join(_WHERE[scope] for scope in command.scopes)
    return f"| {keys} | {command.help} | {where} | `{command.id}` |"


if __name__ == "__main__":
    sys.stdout.write(page())
