"""Makes the two fonts of the site from the fontsource packages, with Debian's fonttools and brotli.

Run from the project's root: `python3 src/styles/fonts/make.py`. The result is committed, so that a build
needs no Python. Each font is instanced to the axes in use, subset to the characters of French and English
and given U+202F, the narrow no-break space of French numbers, which the packages lack.
"""

from fontTools import subset
from fontTools.ttLib import TTFont
from fontTools.ttLib.tables._g_l_y_f import Glyph
from fontTools.varLib.instancer import instantiateVariableFont

PACKAGES = "node_modules/@fontsource-variable"
NARROW_NO_BREAK_SPACE = 0x202F
CHARACTERS = (
    "".join(map(chr, range(0x20, 0x7F)))
    + "\u00a0\u202f«»°±²³·×ÀÂÄÆÇÈÉÊËÎÏÔÖÙÛÜŸàâäæçèéêëîïñóôöùûüÿŒœÉ–—‘’“”…€−µáíúß"
)
FONTS = [
    # name, source, axes kept, width of U+202F in em
    ("newsreader", "newsreader/files/newsreader-latin-standard-normal.woff2", {"wght": (400, 650), "opsz": (18, 60)}, 0.20),
    ("archivo", "archivo/files/archivo-latin-standard-normal.woff2", {"wght": (400, 680), "wdth": 93}, 0.18),
]
FEATURES = ["kern", "liga", "tnum", "lnum", "locl", "ccmp", "mark", "mkmk", "calt"]


def add_space(font, code, em):
    """Adds an empty glyph of the given width for one code point."""
    name = f"uni{code:04X}"
    font.setGlyphOrder([*font.getGlyphOrder(), name])
    font["glyf"].glyphs[name] = Glyph()
    font["hmtx"].metrics[name] = (round(em * font["head"].unitsPerEm), 0)
    if "HVAR" in font:
        del font["HVAR"]  # widths then vary by gvar, which every glyph but the new one has
    font["gvar"].variations[name] = []
    for table in font["cmap"].tables:
        if table.isUnicode():
            table.cmap[code] = name


def make(name, source, axes, space):
    font = instantiateVariableFont(TTFont(f"{PACKAGES}/{source}"), axes)
    add_space(font, NARROW_NO_BREAK_SPACE, space)
    options = subset.Options(layout_features=FEATURES, notdef_outline=True, hinting=False, desubroutinize=True)
    options.name_IDs = [0, 1, 2, 13, 14]  # copyright and licence stay in the file
    worker = subset.Subsetter(options)
    worker.populate(text=CHARACTERS)
    worker.subset(font)
    font.recalcTimestamp = False
    font.flavor = "woff2"
    target = f"src/styles/fonts/{name}.woff2"
    font.save(target)
    print(target)


for entry in FONTS:
    make(*entry)
