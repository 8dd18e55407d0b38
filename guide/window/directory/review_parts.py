"""Shows what was understood of a directory: questions, columns, rows by their outcome, and the pack."""

from collections import Counter

from PySide6.QtWidgets import QSizePolicy, QVBoxLayout, QWidget

from guide.content.model import Entry
from guide.content.places import Places
from guide.directory.importing.judged import PLACE, Outcome
from guide.directory.importing.kept import Kept, by_id, by_place, joined, with_row
from guide.directory.importing.review import Review, unused_sentences
from guide.directory.importing.row_line import RowLine, is_ticked, outcome_of, ticked, with_cut
from guide.directory.importing.struck import struck_of, with_struck
from guide.i18n import tr, trn
from guide.window.directory.columns_page import ColumnsPage
from guide.window.directory.pack_page import PackPage
from guide.window.directory.part_row import OUTCOMES, Part, PartRow
from guide.window.directory.question_page import QuestionPage
from guide.window.directory.row_texts import rank_of, what_stands_first, what_to_decide
from guide.window.directory.rows_page import RowsPage
from guide.window.directory.said import Said
from guide.window.theme.appearance import Appearance
from guide.window.widgets.plain_text import plain_label, truncated
from guide.window.widgets.stack import Stack


class ReviewParts(QWidget):
    """A row of tabs above one part. It holds which rows a person has ticked to come in, and left out.

    A row that is ticked counts at once among those that come in, and stays in sight until another part is;
    so does one that is left out.
    """

    def __init__(self, places: Places) -> None:
        super().__init__()
        self.tabs, self._stack = PartRow(), Stack()
        self.notes = plain_label(wraps=True)
        self.questions, self.columns, self.pack = QuestionPage(), ColumnsPage(), PackPage()
        self.rows = {
            part: RowsPage(outcome, self._find, self._shown, places) for part, outcome in OUTCOMES.items()
        }
        self.review: Review | None = None
        self._by_place: dict[str, RowLine] = {}
        self._kept: Kept = {}
        self._pages: dict[Part, QWidget] = {
            Part.QUESTIONS: self.questions,
            Part.COLUMNS: self.columns,
            **self.rows,
            Part.PACK: self.pack,
        }
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.addWidget(self.tabs)
        layout.addWidget(self.notes)
        layout.addWidget(self._stack, stretch=1)
        for page in self._pages.values():
            self._stack.addWidget(page)
        self.tabs.chosen.connect(self._show_part)
        for rows in self.rows.values():
            rows.tickWanted.connect(self._tick)
            rows.tellWanted.connect(self._tell)
            rows.cutWanted.connect(self._cut)
            rows.strikeWanted.connect(self._strike)
            rows.unstrikeWanted.connect(self._unstrike)

    def set_appearance(self, appearance: Appearance) -> None:
        """Restyle for `appearance` (colours and text scale)."""
        self.columns.set_appearance(appearance)
        self.pack.set_appearance(appearance)
        for page in self.rows.values():
            page.set_appearance(appearance)

    def forget(self) -> None:
        """Show nothing, and hold nothing of what was shown."""
        self.review, self._kept, self._by_place = None, {}, {}
        self.questions.show_questions(())
        self.columns.show_columns(())
        self.pack.forget()
        for page in self.rows.values():
            page.show_rows(())
            page.show_kept({})
        self.tabs.show_part(Part.COLUMNS)

    def show_review(self, review: Review) -> None:
        """Show this in place of what was shown; the ticks and the part in sight stay."""
        is_first, self.review = self.review is None, review
        self._by_place = {row.place: row for row in review.rows}
        self._kept = by_place(self._kept, review.names)
        self.notes.setText(truncated(notes_of(review)))
        self.questions.show_questions(review.questions)
        self.columns.show_columns(review.columns)
        self.pack.show_made("")
        self._show_counts()
        if review.questions and is_first:
            self.tabs.show_part(Part.QUESTIONS)
        elif not review.questions and self.tabs.part is Part.QUESTIONS:
            self.tabs.show_part(Part.COLUMNS)
        else:
            self._show_part(self.tabs.part)

    def coming(self) -> tuple[Entry, ...]:
        """Return the entries that come in."""
        return self.review.coming(self._kept) if self.review else ()

    def keep(self, kept: Kept) -> None:
        """Bring in nevertheless what an earlier month's answers say, as soon as a review is shown."""
        self._kept = joined(self._kept, kept)

    def recall(self, said: Said) -> None:
        """Show what was said before of the same file, as soon as a review is shown."""
        self.keep(said.answers.keep)
        self.pack.fields.recall(said)

    def kept_ids(self) -> Kept:
        """Return what a person has ticked, by the ids of entries."""
        return by_id(self._kept, self.review.names) if self.review else {}

    def _find(self, place: str) -> RowLine | None:
        return self._by_place.get(place)

    def _shown(self, row: RowLine) -> Entry | None:
        return self.review.shown(row, self._kept) if self.review else None

    def _outcome(self, row: RowLine) -> Outcome:
        return outcome_of(row, self._kept)

    def _show_counts(self) -> None:
        review = self.review
        if review:
            counts = Counter(map(self._outcome, review.rows))
            self.tabs.show_counts(counts, columns=len(review.columns), questions=len(review.questions))
            self.pack.show_exported(review.exported_with(self._kept))
            coming = counts[Outcome.COMES]
            by_hand = sum(1 for row in review.rows if is_ticked(row, self._kept))
            out, undecided = len(review.rows) - coming, counts[Outcome.LOOK]
            self.pack.show_number(coming, out, by_hand, undecided=undecided)

    def _show_part(self, part: Part) -> None:
        if part in OUTCOMES and self.review:
            rows = [row for row in self.review.rows if self._outcome(row) is OUTCOMES[part]]
            sentence = what_to_decide() if part is Part.LOOK and rows else ""
            if part is Part.COMES:  # what there is something to know of stands first, as few read them all
                ranks = {row.place: rank_of(row, self._kept) for row in rows}
                rows.sort(key=lambda row: ranks[row.place])
                sentence = what_stands_first(Counter(ranks.values()), len(rows))
            self.rows[part].show_rows(rows, sentence)
            self.rows[part].show_kept(self._kept)
        # Where they are about columns; elsewhere there would be less room for what is done there.
        self.notes.setVisible(part in (Part.QUESTIONS, Part.COLUMNS) and bool(self.notes.text()))
        self._stack.setCurrentWidget(self._pages[part])
        for each, page in self._pages.items():  # else each is as high as the highest
            policy = QSizePolicy.Policy.Preferred if each is part else QSizePolicy.Policy.Ignored
            page.setSizePolicy(QSizePolicy.Policy.Preferred, policy)

    def _tick(self, row: RowLine, is_wanted: bool) -> None:  # noqa: FBT001 - a slot
        self._change(ticked(row, self._kept, is_wanted=is_wanted))

    def _tell(self, row: RowLine, is_wanted: bool) -> None:  # noqa: FBT001 - a slot
        self._change(with_row(self._kept, row.place, (PLACE,), is_kept=is_wanted))

    def _cut(self, row: RowLine, is_wanted: bool) -> None:  # noqa: FBT001 - a slot
        self._change(with_cut(row, self._kept, is_wanted=is_wanted))

    def _strike(self, row: RowLine, words: tuple[str, ...]) -> None:
        self._change(with_struck(self._kept, row.place, words, is_struck=True))

    def _unstrike(self, row: RowLine) -> None:
        words = struck_of(self._kept, row.place, row.id)
        self._change(with_struck(self._kept, row.place, words, is_struck=False))

    def _change(self, kept: Kept) -> None:
        self._kept = kept
        self.pack.show_made("")
        self._show_counts()
        if self.tabs.part in self.rows:
            self.rows[self.tabs.part].show_kept(self._kept)


def review_sentence(review: Review) -> str:
    """Return how many rows there are; first, what has to be answered."""
    if review.questions and not review.rows:
        return tr("Answer the question first: then the rows are read. Nothing is written by that.")
    count = trn("{number} row was read.", "{number} rows were read.", len(review.rows))
    return " ".join((count, tr("Nothing is written before you say so on the last tab.")))


def notes_of(review: Review) -> str:
    """Return what was odd in the files, and which rows belong to no service, each table in a line."""
    return "\n".join((*review.notes, *unused_sentences(review.unused, review.no_services)))
