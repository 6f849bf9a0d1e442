"""A mail or a posting begins with its first field, and its subject is its title, whatever stands between."""

from __future__ import annotations

import pytest

from ..pages import body, only, page

HEADS = (
    "From: Ada Holm <ada@velde.example>\nOrganization: Friends of the Lower Quay\nTo: quay@velde.example\n"
    "Subject: The quay stays open\nDate: Mon, 12 Jan 2004 12:00:19 -0500\nUser-Agent: Gull/1.5.1",
    "Message-ID: <9C6D@velde.example>\nFrom: Ada Holm <ada@velde.example>\n"
    "To: \"'Jo Vale'\" <jo@velde.example>,\n"
    "        The list of the quay <quay@velde.example>\nSubject: The quay stays open\n"
    "Date: Mon, 12 Jan 2004 12:00:19 -0500\nMIME-Version: 1.0\nX-Mailer: Gull (5.5)",
    "From: ada@velde.example (Ada Holm)\nNewsgroups: velde.talk,velde.quay\nSubject: The quay stays open\n"
    "Date: 12 Jan 2004 09:14:52 GMT\nOrganization: Friends of the Lower Quay\nLines: 94",
)


@pytest.mark.parametrize("head", HEADS)
def test_the_subject_is_the_title(head: str) -> None:
    item = only(page(head, body(), body(2)))
    assert (item.span.start, item.title, item.author) == (1, "The quay stays open", "Ada Holm")
    assert item.date is not None
    assert item.date.iso() == "2004-01-12"
    assert item.text.startswith(body()[:20])


def test_fields_of_another_sort_are_none() -> None:
    item = only(page("Organization: Friends of the Lower Quay\nThe quay stays open", body(), body(2)))
    assert "Organization" in item.text or "Organization" in item.title
