"""A chronology as a notebook shows it: the page in a frame, which keeps to itself."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

import timeline

if TYPE_CHECKING:
    from playwright.sync_api import Frame, Page

ADDRESS = "http://notebook.test/kfor.ipynb"


@pytest.fixture(scope="module")
def shown(sqlite_seeded) -> str:
    """What a notebook gets of the events that KFOR takes part in."""
    return timeline.connect(sqlite_seeded).events(involving="KFOR")._repr_html_()


@pytest.fixture
def notebook(tab, shown) -> Page:
    """A notebook that shows them."""
    body = f"<!doctype html><title>Notebook</title>{shown}"
    tab.route(
        ADDRESS, lambda route: route.fulfill(body=body, content_type="text/html; charset=utf-8")
    )
    tab.goto(ADDRESS)
    return tab


@pytest.fixture
def frame(notebook) -> Frame:
    """The page of the chronology."""
    [_, inner] = notebook.frames
    return inner


def test_the_page_stands_in_the_notebook(frame):
    assert frame.title() == "Events involving KFOR"
    assert frame.get_by_role("heading", name="KFOR deploys to Kosovo").is_visible()


def test_the_page_can_be_filtered(frame):
    frame.get_by_label("Words").fill("commit")

    frame.get_by_role("heading", name="KFOR deploys to Kosovo").wait_for(state="hidden")
    assert frame.get_by_role("heading", name="NATO members commit themselves").is_visible()


def test_links_of_the_page_to_itself_stay_in_the_frame(notebook, frame):
    frame.evaluate("document.querySelector('a[href=\"#chronology\"]').click()")
    frame.wait_for_url("about:srcdoc#chronology")

    assert notebook.url == ADDRESS
    assert frame.title() == "Events involving KFOR"


@pytest.mark.parametrize("what", ["parent.document", "localStorage", "document.cookie"])
def test_the_page_reaches_neither_the_notebook_nor_its_storage(frame, what):
    reached = (
        f"() => {{ try {{ {what}; return 'reached' }} catch (error) {{ return error.name }} }}"
    )

    assert frame.evaluate(reached) == "SecurityError"


def test_without_frames_there_is_the_table(notebook):
    notebook.locator("iframe").evaluate("frame => frame.remove()")
    notebook.get_by_text("as a table").click()

    assert notebook.get_by_role("cell", name="kfor-deploys").is_visible()
    assert notebook.get_by_role("row").count() == 1 + 23
