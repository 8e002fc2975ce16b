from __future__ import annotations

from app.pages.address import Address

START = Address.of("/", [("actor", "Kim & Co"), ("status", ""), ("cursor", "x"), ("lang", "de")])


def test_it_is_written_with_everything_escaped() -> None:
    assert str(START) == "/?actor=Kim+%26+Co&cursor=x&lang=de"
    assert str(Address("/")) == "/"


def test_a_changed_filter_begins_at_the_first_page() -> None:
    assert str(START.with_("actor", "Putin")) == "/?actor=Kim+%26+Co&lang=de&actor=Putin"
    assert str(START.without("actor", "Kim & Co")) == "/?lang=de"


def test_the_next_page_keeps_the_filters() -> None:
    assert str(START.at("y")) == "/?actor=Kim+%26+Co&lang=de&cursor=y"


def test_a_toggle_adds_and_takes_away() -> None:
    once = START.toggled("status", "planned")
    assert once.values("status") == ("planned",)
    assert once.toggled("status", "planned").values("status") == ()


def test_a_single_value_replaces() -> None:
    assert str(START.set("lang", "en").cleared("lang")) == "/?lang=en"
