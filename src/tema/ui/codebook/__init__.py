"""Kodbok: read, search, edit and reshape the codes, with what has been coded with them and how they came to be.

Rooms
    page         the frame: what the file says, the tree, and the panel that is open
    parts        the three components (tree, form, excerpts) and what they share
    fields       a code as the fields of a form, and the form's values as a code
    reading      the rule of a code, its excerpts, and an excerpt on its way to become an example
    editing      edit a code, add one, families
    reshaping    merge, split, retire, bring back
    comparing    two codes' excerpts side by side
    versions     what has changed, by whom and why; earlier wordings, restored
"""

from tema.ui.codebook.page import page

__all__ = ["page"]
