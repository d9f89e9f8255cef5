"""The vocabulary, declared once; every other room derives from it.

``terms``       the controlled lists (kinds, statuses, forms, precisions), with their sources
``declare``     how the vocabulary is declared, and what every relationship has
``vocabulary``  what nodes and relationships there are, with their properties and their ends
``period``      half-open intervals with outer bounds; the one overlap rule, in Python and Cypher
``confidence``  the Admiralty pair and the number computed from it
``validate``    the one validator that every writing path uses
"""
