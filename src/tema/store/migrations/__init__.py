"""How the tables came to be, step by step: a new study takes every step, an older one the rest."""
