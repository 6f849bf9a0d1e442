"""The corrections that stand, as a run of indexing needs them."""

from __future__ import annotations

from collections.abc import Container, Iterable
from typing import TYPE_CHECKING

from reader.domain.correction import Correction, CorrectionKind, Placement, digest_of, in_scope
from reader.errors import StoreError

if TYPE_CHECKING:
    from reader.ingest.pipeline import Corrected
    from reader.store.state.store import StateStore


class InForce:
    """Which corrections count for which document. Paths may change during a run."""

    def __init__(self, corrections: Iterable[Correction]) -> None:
        self._all = {each.id: each for each in corrections}
        self._moved: dict[str, str] = {}
        self._by_path: dict[tuple[str, str], list[Correction]] = {}
        for each in self._all.values():
            if each.kind is not CorrectionKind.ALWAYS:
                self._by_path.setdefault((each.corpus, each.path), []).append(each)

    def always(self, corpus: str) -> list[Correction]:
        """Those that are left out wherever they stand in a corpus."""
        kind = CorrectionKind.ALWAYS
        return [each for each in self._all.values() if each.kind is kind and each.corpus == corpus]

    def rules(self, corpus: str) -> dict[str, str]:
        """For the paths that have corrections of their own, a word that changes with them."""
        return {path: digest_of(found) for (of, path), found in self._by_path.items() if of == corpus}

    def of(self, corpus: str, path: str, guests: tuple[Correction, ...] = ()) -> Corrected | None:
        """What counts for a document; None where nothing does."""
        always = [each for each in self.always(corpus) if in_scope(each, corpus, path)]
        own = [*always, *self._by_path.get((corpus, path), ())]
        if not own and not guests:
            return None
        from reader.ingest.pipeline import Corrected

        return Corrected(tuple(own), guests)

    def guests(self, corpus: str, paths: Container[str]) -> tuple[Correction, ...]:
        """Those whose document is not among `paths` any more."""
        gone = (found for (of, path), found in self._by_path.items() if of == corpus and path not in paths)
        return tuple(each for found in gone for each in found)

    def digest(self, corpus: str, path: str, placed: Iterable[Placement]) -> str:
        """The word for a document as it was read; guests that were placed in it are its own from now on."""
        own = self._by_path.get((corpus, path), [])
        known = {each.id for each in own}
        came = [
            it
            for each in placed
            if each.id not in known
            and (it := self._all.get(each.id)) is not None
            and it.kind is not CorrectionKind.ALWAYS
        ]
        word = digest_of([*own, *came])
        for each in came:
            if each.id not in self._moved:  # the first document that it fits has it
                self._move(each, path)
        return word

    def rename(self, corpus: str, old: str, new: str) -> None:
        """A document has another path now."""
        for each in self._by_path.get((corpus, old), [])[:]:
            self._move(each, new)

    def save(self, state: StateStore) -> None:
        """Keep the paths that have changed; what fails is done by the next run."""
        if not self._moved:
            return
        from reader.store.state.corrections import move

        moved, self._moved = self._moved, {}
        try:
            move(state, moved)
        except StoreError as error:
            state.tell(f"{error}; where corrections belong is kept later")

    def _move(self, correction: Correction, path: str) -> None:
        self._by_path[correction.corpus, correction.path].remove(correction)
        if not self._by_path[correction.corpus, correction.path]:
            del self._by_path[correction.corpus, correction.path]
        moved = correction._replace(path=path)
        self._all[correction.id] = moved
        self._moved[correction.id] = path
        self._by_path.setdefault((correction.corpus, path), []).append(moved)


def corrected_in(state: StateStore, corpus: str, path: str, *more: Correction) -> Corrected:
    """What a reader set right in a document as it stands now, and `more` after that."""
    from reader.ingest.pipeline import Corrected
    from reader.store.state.corrections import in_force

    found = InForce(it for it, _ in in_force(state)).of(corpus, path)
    return Corrected((*(found.own if found is not None else ()), *more))
