"""Question files: one ``.cypher`` file is a GraphQL field, a phrase and a command.

``files``     what a question file holds, and the rules it must keep
``phrases``   questions in plain words: which file is meant, and with which names
"""

from marchland.questions.files import Column, Parameter, Question, load

__all__ = ["Column", "Parameter", "Question", "load"]
