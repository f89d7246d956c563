"""What credit is: frozen values and pure functions.

Knows nothing of Qt, SQL, files, clocks or translated text.
"""
