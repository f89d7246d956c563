"""The command line: the same questions and commands as the window, answered as text or JSON.

One module per verb; knows neither files of the ledger nor widgets.
"""
