"""The Streamlit script of the review UI. Start it with ``tema review``."""

from tema.ui.main import main

main()
