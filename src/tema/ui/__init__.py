"""The review UI in Streamlit: ``launch`` starts it, ``main`` is the frame, one module for each page."""
