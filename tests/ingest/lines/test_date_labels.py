"""Lines that say when a page was published, in the words of many sites."""

from __future__ import annotations

import pytest

from reader.ingest.lines.anchoring import read_anchor
from reader.ingest.lines.anchors import Role

LINES = """\
Posted at 5:14 PM, Mar 20, 2023
Posted at 5:14 PM, Mar 20, 2023 and last updated 6:02 PM, Mar 21, 2023
Last modified: 20 March 2023
Stand: 20.03.2023 17:22 Uhr
Veröffentlicht am 20. März 2023 um 17:22 Uhr
Erstellt am 20.03.2023 | Aktualisiert am 21.03.2023
Letzte Aktualisierung: 20.03.2023
Publié le 20 mars 2023 à 17h22, mis à jour le 21 mars 2023 à 08h00
Publié le 20/03/2023 à 17:22 | Mis à jour à 18:00
Dernière mise à jour : 20 mars 2023
Publicado el 20 de marzo de 2023
Actualizado: 20 de marzo de 2023 17:22 h
Última actualización: 20/03/2023
Publicado em 20/03/2023 às 17h22. Atualizado em 21/03/2023 às 08h00
Pubblicato il 20 marzo 2023, ore 17:22
Ultimo aggiornamento: 20 marzo 2023
Aggiornato alle 10:20 del 20 marzo 2023
Data di pubblicazione: 20/03/2023
Gepubliceerd op 20 maart 2023 om 17:22
Laatst bijgewerkt: 20-03-2023
Geschreven op 20 maart 2023
Artikel vom 20.03.2023
Créé le 20 mars 2023
Inserito il 20 marzo 2023
Publicación: 20 de marzo de 2023
Publicerat 20 mars 2023
Zveřejněno: 20. března 2023
Objavljeno 20.03.2023
Közzétéve: 2023. március 20.
Publicat: 20 martie 2023
Julkaistu 20.3.2023
Δημοσιεύτηκε: 20 Μαρτίου 2023
Yayınlanma Tarihi: 20 Mart 2023
Diterbitkan: 20 Maret 2023
Đăng ngày 20/3/2023
פורסם 20.03.2023
发布于2023年3月20日
기사입력 2023. 3. 20. 오후 2:20
Opublikowano: 20 marca 2023, godz. 10:20
Data publikacji: 20.03.2023
Ostatnia aktualizacja: 20.03.2023 10:20
Опубликовано 20 марта 2023 года в 10:20
Обновлено: 20.03.2023, 10:20
Дата публикации: 20.03.2023
发布时间：2023-03-20 10:20
更新时间：2023年3月20日 10:20
発表日 2023年3月20日
公開日：2023年3月20日
最終更新：2023年3月20日 10時20分
更新日：令和5年3月20日
입력 2023.03.20. 오전 10:30 | 수정 2023.03.21. 오후 1:05
نُشر في: 20 مارس 2023
آخر تحديث: 20 مارس 2023 10:20
تاريخ النشر: الاثنين، 20 مارس 2023""".splitlines()


@pytest.mark.parametrize("line", LINES)
def test_labelled_dates_of_publication(line: str) -> None:
    anchor = read_anchor(line, 0)
    assert anchor is not None
    assert (anchor.role, anchor.labelled) == (Role.ALONE, True)
    assert (anchor.mention.year, anchor.mention.month, anchor.mention.day) == (2023, 3, 20)


@pytest.mark.parametrize(
    ("line", "later"),
    [
        ("11:42, 20 MAR 2023 UPDATED 13:06", 0),
        ("11:42, 20 MAR 2023 UPDATED 13:06, 21 MAR 2023", 1),
        ("20 March 2023 | updated: 10:30", 0),
    ],
)
def test_a_later_time_leaves_a_date_alone(line: str, later: int) -> None:
    anchor = read_anchor(line, 0)
    assert anchor is not None
    assert (anchor.role, anchor.mention.day, len(anchor.others)) == (Role.ALONE, 20, later)


@pytest.mark.parametrize(
    ("line", "agency"),
    [
        ("القاهرة، 20 مارس 2023 (رويترز) - اجتمع المجلس يوم الاثنين لأول مرة.", "رويترز"),
        ("القاهرة 20 مارس آذار (رويترز) - اجتمع المجلس يوم الاثنين لأول مرة.", "رويترز"),
        ("Москва. 20 марта. INTERFAX.RU - Совет собрался в понедельник впервые.", "INTERFAX.RU"),
        ("(ANSA) - ROMA, 20 MAR - Il consiglio si è riunito lunedì per la prima volta.", ""),
        ("PARIS, LE 20 MARS 2023 — Le conseil s'est réuni lundi pour la première fois.", ""),
        ("Warszawa, 20 marca 2023 r. (PAP) - Rada zebrała się w poniedziałek po raz pierwszy.", "PAP"),
    ],
)
def test_datelines_of_agencies(line: str, agency: str) -> None:
    anchor = read_anchor(line, 0)
    assert anchor is not None
    assert (anchor.role, anchor.mention.month, anchor.mention.day) == (Role.DATELINE, 3, 20)
    assert anchor.agency == agency


@pytest.mark.parametrize("line", ["Du 3 au 5 mai 2022", "Vom 3. bis 5. Mai 2022", "From 3 to 5 May 2022"])
def test_a_span_of_days_on_its_own_line(line: str) -> None:
    anchor = read_anchor(line, 0)
    assert anchor is not None
    assert (anchor.role, anchor.mention.day, anchor.mention.ranged) == (Role.ALONE, 3, True)


@pytest.mark.parametrize(
    "line",
    [
        "Du 20 mars 2023",
        "4月7日に城跡公園で桜まつりを開きます。",
        "Updated rules apply from 3 to 5 May in all of the harbour's halls.",
        "القاهرة في 20 مارس 2023 كانت هادئة.",
    ],
)
def test_sentences_that_hold_dates(line: str) -> None:
    assert read_anchor(line, 0) is None
