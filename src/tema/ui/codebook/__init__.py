"""Kodbok: read, search, edit and reshape the codes, with what has been coded with them and how they came to be.

Rooms
    page         the frame: what the file says, the tree, and the panel that is open
    component    the three components (tree, form, excerpts)    telling  which code is open; what was done, and back
    form         how a form is filled in, looked at and saved   fields   a code as a form's fields, and back
    reading      the rule of a code, its excerpts, and an excerpt on its way to become an example
    editing      edit a code, add one, families
    trying       what a wording would do, before it is saved    effect   that in words and figures
    reshaping    merge, retire, bring back                      moving   another place     splitting  one code parted
    following    what follows a code, said before it is done
    candidates   excerpts that may want a code of their own     health   how the codebook holds in the material
    comparing    two codes' excerpts side by side
    versions     what has changed, by whom and why; earlier wordings, restored
    exchange     to and from other programs
"""

from tema.ui.codebook.page import page

__all__ = ["page"]
