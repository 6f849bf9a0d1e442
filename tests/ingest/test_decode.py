"""Bytes become the text that was meant."""

from __future__ import annotations

import codecs
import os
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from reader.errors import DocumentError
from reader.ingest.decode import (
    NotTextError,
    UnsuitableError,
    decode,
    make_document,
    read_bytes,
    read_document,
)

RUSSIAN = "Сегодня в Москве прошли переговоры о поставках зерна. Стороны продолжат их весной. " * 8
GREEK = "Οι διαπραγματεύσεις συνεχίζονται σήμερα στην Αθήνα, σύμφωνα με την κυβέρνηση της χώρας. " * 8
POLISH = "Rząd ogłosił dziś, że podwyżki płac będą wyższe, niż oczekiwano; związkowcy są zadowoleni. " * 8
JAPANESE = "政府は本日、新しいエネルギー計画を発表した。原子力発電所の再稼働も含まれている。" * 8
CHINESE = "政府今天公布了新的能源计划，其中包括重新启动核电站。专家对此意见不一，民众也有疑虑。" * 8
FRENCH = "Le gouvernement a annoncé aujourd’hui – à la surprise générale – une réforme de l’école. " * 4


@pytest.mark.parametrize(
    ("text", "encoding"),
    [
        (FRENCH, "utf-8"),
        (FRENCH, "cp1252"),
        (RUSSIAN, "cp1251"),
        (RUSSIAN, "koi8-r"),
        (GREEK, "cp1253"),
        (POLISH, "cp1250"),
        (JAPANESE, "shift_jis"),
        (JAPANESE, "euc_jp"),
        (CHINESE, "gb18030"),
        (CHINESE + "\n", "utf-16-le"),
        (FRENCH, "utf-16-le"),
        (RUSSIAN + "\n", "utf-16-be"),
        ("plain ascii", "ascii"),
        ("", "ascii"),
    ],
)
def test_text_comes_back_from_its_encoding(text: str, encoding: str) -> None:
    assert decode(text.encode(encoding)).text == text


@pytest.mark.parametrize(
    ("mark", "encoding"),
    [
        (codecs.BOM_UTF8, "utf-8"),
        (codecs.BOM_UTF16_LE, "utf-16-le"),
        (codecs.BOM_UTF16_BE, "utf-16-be"),
        (codecs.BOM_UTF32_LE, "utf-32-le"),
        (codecs.BOM_UTF32_BE, "utf-32-be"),
    ],
)
def test_a_mark_decides_and_goes(mark: bytes, encoding: str) -> None:
    made = decode(mark + "Ünï 中国".encode(encoding))
    assert (made.text, made.encoding) == ("Ünï 中国", encoding)


def test_a_few_foreign_bytes_do_not_spoil_utf8() -> None:
    data = FRENCH.encode() + "\nÀ part\n".encode("cp1252") + FRENCH.encode()
    assert decode(data).text == FRENCH + "\nÀ part\n" + FRENCH


def test_foreign_bytes_in_cyrillic_do_not_spoil_it() -> None:
    assert decode(RUSSIAN.encode() + b"\xab\xbb " + RUSSIAN.encode()).text == RUSSIAN + "«» " + RUSSIAN


def test_one_foreign_byte_in_a_short_line_does_not_spoil_it() -> None:
    assert decode("Café in Kraków, na".encode() + b"\xefve").text == "Café in Kraków, naïve"


def test_two_encodings_in_one_file_are_both_read() -> None:
    text = "Größe, Maß, Öl, Übung, Äpfel. " * 3
    made = decode(text.encode() + b"\n" + text.encode("cp1252"))
    assert made.text == text + "\n" + text


def test_a_cut_off_character_at_the_end_is_all_that_is_lost() -> None:
    assert decode(CHINESE.encode()[:-1]).text.startswith(CHINESE[:-1])


def test_a_short_text_of_one_accent_is_windows() -> None:
    for text in ("the café is open – “now”", "café", "Größe", "x" * 50 + "ÿ"):
        assert decode(text.encode("cp1252")).text == text


@pytest.mark.parametrize(
    ("broken", "whole"),
    [
        ("donâ€™t panic", "don’t panic"),
        ("a cafÃ© in SÃ£o Paulo", "a café in São Paulo"),
        ("â€œquotedâ€\u009d", "“quoted”"),
    ],
)
def test_text_decoded_wrongly_before_is_mended_where_it_shows(broken: str, whole: str) -> None:
    made = decode(f"first\n{broken}\nlast".encode())
    assert made.text == f"first\n{whole}\nlast"
    assert made.encoding == "utf-8, repaired"


@pytest.mark.parametrize(
    "text", ["Âge d’or", "À la carte à Paris", "São Tomé", "ÃO", "naïve – “ça”", "Ð and"]
)
def test_sound_text_is_not_mended(text: str) -> None:
    assert decode(text.encode()).text == text


@pytest.mark.parametrize(
    "data",
    [
        b"%PDF-1.7 text",
        b"PK\x03\x04rest",
        b"\x7fELF\x02\x01\x01\0\0",
        bytes(range(256)) * 20,
        b"\0" * 100,
        b"text\0\0\0\0\0\0\0\0\0\0text",
    ],
    ids=["pdf", "zip", "elf", "all bytes", "nuls", "some nuls"],
)
def test_what_is_no_text_is_refused(data: bytes) -> None:
    with pytest.raises(NotTextError, match="not a text file"):
        decode(data)


def test_nuls_between_sentences_do_not_make_it_wide() -> None:
    text = "The talks went on for hours.\0 " * 2 + "Nobody left. " * 40
    assert decode(text.encode()).text == text


def test_a_stray_nul_or_colour_code_is_still_text() -> None:
    assert decode(b"one\0two and \x1b[31mred\x1b[0m words").text == "one\0two and \x1b[31mred\x1b[0m words"


@given(st.binary(max_size=300))
def test_any_bytes_are_text_or_refused(data: bytes) -> None:
    try:
        made = decode(data)
    except NotTextError:
        return
    assert isinstance(made.text, str)


@given(st.text(st.characters(exclude_categories=["Cs", "Cc"]), max_size=200))
def test_utf8_is_taken_as_it_is(text: str) -> None:
    made = decode(text.encode())
    assert made.text.count("\n") == text.count("\n")
    if not made.encoding.endswith("repaired"):
        assert made.text == text.removeprefix("\ufeff")


def test_a_document_has_its_lines_and_encoding() -> None:
    made = make_document("news/été.md", "eins\r\nzwei\rdrei\x0cvier\n".encode("cp1252"))
    assert (made.name, made.lines, made.markdown) == ("news/été.md", ("eins", "zwei", "drei\x0cvier"), True)


def test_what_cannot_be_read_says_why(tmp_path: Path) -> None:
    with pytest.raises(DocumentError, match=r"a\.txt: no such file"):
        read_bytes(tmp_path / "a.txt", "a.txt")
    (tmp_path / "big.txt").write_bytes(b"x" * 3000)
    with pytest.raises(UnsuitableError, match="larger than"):
        read_bytes(tmp_path / "big.txt", "big.txt", largest=2999)
    assert len(read_bytes(tmp_path / "big.txt", "big.txt", largest=3000)) == 3000
    with pytest.raises(DocumentError, match=r"not a regular file"):
        read_bytes(tmp_path, "folder")


def test_a_pipe_that_took_a_files_place_is_not_waited_for(tmp_path: Path) -> None:
    os.mkfifo(tmp_path / "a.txt")
    with pytest.raises(DocumentError, match="not a regular file"):
        read_document(tmp_path / "a.txt", "a.txt")
