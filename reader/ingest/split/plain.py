"""Candidates that no date speaks for: each rule in a file of its own."""

from __future__ import annotations

from reader.ingest.split.after_sources import after_closers, after_sources
from reader.ingest.split.agencies import agencies, releases
from reader.ingest.split.alike import texts_behind_briefs
from reader.ingest.split.behind import headlines_behind_briefs, reposts
from reader.ingest.split.blocks import dated_blocks
from reader.ingest.split.boards import boards
from reader.ingest.split.briefs import briefs_below
from reader.ingest.split.candidate import Candidate
from reader.ingest.split.digests import digest_paragraphs
from reader.ingest.split.entries import list_entries
from reader.ingest.split.fields import field_blocks
from reader.ingest.split.joins import joins, ruled_texts
from reader.ingest.split.mails import mails
from reader.ingest.split.news_page import news_page, numbered_news
from reader.ingest.split.page import Page
from reader.ingest.split.placed import placed_texts
from reader.ingest.split.run_in import run_in_briefs
from reader.ingest.split.series import hours_alone, hours_with_titles, numbered_heads
from reader.ingest.split.signed import signed_titles
from reader.ingest.split.told import told_briefs
from reader.ingest.split.turns import turns


def plain_candidates(page: Page, dated: list[Candidate]) -> list[Candidate]:
    """Candidates that no date speaks for: fields, sources that end, agencies, headings and rules with
    a skeleton.
    """
    hours = hours_alone(page)
    return [
        *field_blocks(page, dated),
        *after_sources(page, dated),
        *agencies(page),
        *joins(page, dated),
        *headlines_behind_briefs(page, dated),
        *texts_behind_briefs(page, dated),
        *reposts(page),
        *briefs_below(page),
        *releases(page),
        *signed_titles(page),
        *ruled_texts(page),
        *after_closers(page),
        *numbered_heads(page),
        *hours,
        *hours_with_titles(page),
        *list_entries(page),
        *([] if hours else news_page(page, dated)),
        *numbered_news(page),
        *turns(page),
        *boards(page, dated),
        *dated_blocks(page),
        *mails(page),
        *run_in_briefs(page),
        *told_briefs(page),
        *placed_texts(page),
        *digest_paragraphs(page),
    ]
