"""Natural Earth: first-level regions, borders between regions, disputed areas; public domain.

The shipped seeds are made of the same files by the same modules, so that the import of a shipped
copy into the shipped graph finds all of it there, and a newer version changes what that tells.
What the editors decided by hand (ids, names, who governs which unit) stands in
`seed/data/world/edited`.
"""
