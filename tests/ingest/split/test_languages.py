"""Pages in different languages pasted together: where the language ends, the page does."""

from __future__ import annotations

from itertools import permutations

import pytest

from ..pages import page, starts

TEXTS = {
    "English": (
        "The last glass furnace of Velde goes cold",
        "For ninety years the glassworks made bottles for half of the breweries in the valley. On Friday the "
        "foreman shut the valve, and the glow behind the windows went out within an hour.",
        "The breweries now buy their bottles abroad, where gas costs a third. The foreman, who began at the "
        "furnace as a boy, kept the last bottle that left the glassworks.",
    ),
    "German": (
        "Fischotter kehren an das Wehr zurück",
        "Eine Kamera an der Erle hat einen Fischotter mit zwei Jungen gefilmt. Die Tiere waren verschwunden, "
        "seit die Mühle gebaut wurde, und niemand hatte die Kamera für sie dort aufgehängt.",
        "Der Anglerverein bittet seine Mitglieder, Hunde von der Erle fernzuhalten, bis die Jungen schwimmen "
        "können. In der letzten Nacht hat die Kamera sie schlafend gefilmt.",
    ),
    "French": (
        "Le tram retrouve son ancien trajet",
        "Les rails de la rue de la Reine ont été réparés, si bien que le tram peut reprendre son ancien "
        "trajet vers l'hôpital. Les conducteurs ont essayé le virage dimanche, fenêtres ouvertes.",
        "Les voyageurs avaient fait le dernier bout à pied pendant deux hivers. Le billet coûte ce qu'il "
        "coûtait, disent les conducteurs, et personne ne s'en plaint.",
    ),
    "Polish": (
        "Pszczoły wróciły za starą kaplicę",
        "Za kaplicą stoi dziewięć uli, a kościelny ma miód z ośmiu. Dziewiąty opróżniły osy w mokrym "
        "sierpniu, zanim kościelny zdążył zwęzić jego wejście i powiesić słoje z piwem.",
        "Osy przylatują po miód, kiedy skończą się śliwki. Kościelny wiesza obok każdego ula słoje ze starym "
        "piwem, a kaplica pachnie jak gospoda aż do października.",
    ),
    "Russian": (
        "Паром снова подешевел для жителей",
        "Плата за переправу снизилась во второй раз за год, и жители верхнего города снова ездят на рынок. "
        "Паромщик говорит, что никогда ещё не возил столько корзин и столько гусей.",
        "Мост закрыли на ремонт ещё весной, и никто не знает, когда его откроют. До тех пор паром ходит "
        "каждый час, а по воскресеньям паромщик отдыхает до полудня.",
    ),
    "Chinese": (
        "老磨坊明年改建成学校",
        "村里的老磨坊已经空了二十年，明年春天将改建成一所小学。木匠们上周检查了屋顶，说大梁还很结实，只有窗户需要更换。",
        "孩子们现在每天要走一个小时的路去上学。校长说，新学校离村子只有几步远，冬天再也不会有人因为下雪而迟到。",
    ),
}  # fmt: skip
PAIRS = [pair for pair in permutations(TEXTS, 2) if "English" in pair]


@pytest.mark.parametrize(("upper", "lower"), PAIRS)
@pytest.mark.parametrize("gap", ["\n", "\n\n"], ids=["tight", "spaced"])
def test_a_headline_in_another_language_heads_another_page(upper: str, lower: str, gap: str) -> None:
    above = gap.join(TEXTS[upper]) + "\n\n\n"
    assert starts(f"{above}{gap.join(TEXTS[lower])}\n") == [1, above.count("\n") + 1]


@pytest.mark.parametrize("foot", ["Share this article", "© Velde Messenger"])
@pytest.mark.parametrize(("upper", "lower"), PAIRS)
def test_so_it_does_below_the_foot_of_a_page(upper: str, lower: str, foot: str) -> None:
    assert starts(page(*TEXTS[upper], foot, *TEXTS[lower])) == [1, 9]


@pytest.mark.parametrize(("upper", "lower"), PAIRS)
def test_one_paragraph_below_it_is_enough(upper: str, lower: str) -> None:
    above = "\n\n".join(TEXTS[upper]) + "\n\n\n"
    assert starts(above + page(*TEXTS[lower][:2])) == [1, 8]
    assert starts(page(*TEXTS[upper], "Share this article", *TEXTS[lower][:2])) == [1, 9]


@pytest.mark.parametrize("foot", ["Share this article", "© Velde Messenger"])
@pytest.mark.parametrize(("upper", "lower"), PAIRS)
def test_below_a_foot_not_even_a_headline_is_needed(upper: str, lower: str, foot: str) -> None:
    assert starts(page(*TEXTS[upper], foot, *TEXTS[lower][1:])) == [1, 9]


@pytest.mark.parametrize("foot", ["Share this article", "© Velde Messenger"])
def test_in_the_same_language_it_is_none(foot: str) -> None:
    brief = (
        "A camera on the alder by the weir has filmed an otter with two cubs. The otters had been gone since "
        "the mill was built, and nobody had put the camera there for them."
    )
    assert starts(page(*TEXTS["English"], foot, brief)) == [1]


@pytest.mark.parametrize("language", ["German", "French", "Polish", "Russian", "Chinese"])
def test_what_is_quoted_in_another_language_stays_in_its_text(language: str) -> None:
    english, quoted = TEXTS["English"], TEXTS[language][1]
    assert starts(page(*english, quoted)) == [1]
    assert starts(page(*english[:2], quoted, english[2])) == [1]
