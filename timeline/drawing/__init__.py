"""Events over time as characters: counts by period, rows of cells, spans along an axis. Pure."""

from timeline.drawing.axes import Axis
from timeline.drawing.bars import Scale, draw_bar, draw_cell, label_columns
from timeline.drawing.densities import Counts, Density, Row, Stretch
from timeline.drawing.glyphs import ASCII, BLOCKS, PLAIN, Glyphs, choose_glyphs
from timeline.drawing.units import Unit, first_day, label_period, last_day, number_period

__all__ = [
    "ASCII",
    "BLOCKS",
    "PLAIN",
    "Axis",
    "Counts",
    "Density",
    "Glyphs",
    "Row",
    "Scale",
    "Stretch",
    "Unit",
    "choose_glyphs",
    "draw_bar",
    "draw_cell",
    "first_day",
    "label_columns",
    "label_period",
    "last_day",
    "number_period",
]
