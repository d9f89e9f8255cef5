"""Question files: one ``.cypher`` file is a GraphQL field, a phrase and a command.

``question``  one question: its words, parameters, columns, Cypher
``rules``     the rules that a file must keep, and where one is broken
``files``     files become questions

``reading``     what a sentence asks: the question, its slots, its dates
``dates``       dates in words
``linking``     names in words and what in the graph they may mean
``suggested``   what a language model may choose, and what is accepted of it
``guessing``    what is probably asked where no phrase fits
``likeness``    how alike a sentence and the phrases are; ``comparing``: what one of them lacks
``phrasebook``  all phrases, made ready, laid over a sentence
``matching``    how well one phrase fits
``words``       words that mean the same, inflection, slips of the pen
"""

from marchland.questions.files import load, load_suppositions
from marchland.questions.question import STANDARD, Column, Parameter, Question

__all__ = ["STANDARD", "Column", "Parameter", "Question", "load", "load_suppositions"]
