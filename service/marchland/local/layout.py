"""Where everything of one local store lies, below its data folder."""

from __future__ import annotations

import os
import shutil
import sys
from dataclasses import dataclass
from pathlib import Path

from marchland.errors import StartFailed


@dataclass(frozen=True, slots=True)
class Layout:
    """The files of one data folder; nothing exists until ``create``."""

    root: Path

    @property
    def home(self) -> Path:
        """Neo4j's home folder; its absolute path is how its process is recognised."""
        return self.root / "neo4j"

    @property
    def conf(self) -> Path:
        """The folder of ``neo4j.conf``."""
        return self.home / "conf"

    @property
    def data(self) -> Path:
        """The store itself: databases, transaction logs, credentials."""
        return self.home / "data"

    @property
    def old_data(self) -> Path:
        """The store that a restore replaces, there only while it does."""
        return self.home / "data.old"

    @property
    def first_start(self) -> Path:
        """There from before a store is made until its first Neo4j has answered.

        A store that has it holds nothing: it was given to nobody yet.
        """
        return self.root / "first-start"

    @property
    def logs(self) -> Path:
        """What Neo4j and its leash write about themselves."""
        return self.home / "logs"

    @property
    def password(self) -> Path:
        """The generated password, readable by its owner alone."""
        return self.root / "password"

    @property
    def lock(self) -> Path:
        """Locked by whoever has the store open."""
        return self.root / "lock"

    @property
    def holder(self) -> Path:
        """Who has the lock, for messages to those who do not get it."""
        return self.root / "holder.json"

    @property
    def has_store(self) -> bool:
        """Whether Neo4j was ever started here."""
        return (self.data / "databases" / "system").exists()

    def create(self) -> None:
        """Make the folders, private to their owner; ``StartFailed`` where that is not possible."""
        try:
            self.root.mkdir(mode=0o700, parents=True, exist_ok=True)
            for folder in (self.home, self.conf, self.logs):
                folder.mkdir(mode=0o700, parents=True, exist_ok=True)
        except OSError as error:
            raise StartFailed(
                f"The data folder {self.root} cannot be used: {error.strerror or error}.",
                hint="Choose another one with --data-dir or MARCHLAND_DATA_DIR.",
            ) from error

    def settle(self) -> None:
        """Finish what a restore left when it was killed, and have a folder for the store.

        What a first start left that was killed is removed: Neo4j refuses a store whose logs it had
        not made yet. Only for whoever has the lock.
        """
        if self.old_data.exists():
            if self.data.exists():
                shutil.rmtree(self.old_data)
            else:
                self.old_data.rename(self.data)
        for left in self.root.glob(".restore.*"):
            shutil.rmtree(left, ignore_errors=True)
        if self.first_start.exists() and self.data.exists():
            shutil.rmtree(self.data)
        if not self.data.exists():
            self.first_start.touch(mode=0o600)
            self.data.mkdir(mode=0o700)

    def keep_data(self) -> None:
        """From now on the store is one to keep, also through a power cut.

        It is once Neo4j has answered, or a backup is put there.
        """
        if not self.first_start.exists():
            return
        self.first_start.unlink()
        if sys.platform != "win32":
            folder = os.open(self.root, os.O_RDONLY)
            try:
                os.fsync(folder)
            finally:
                os.close(folder)

    def swap_data(self, new: Path) -> None:
        """Put a whole new store in the place of the old; ``settle`` undoes half of that."""
        self.data.rename(self.old_data)
        self.keep_data()
        new.rename(self.data)
        shutil.rmtree(self.old_data)


def layout_of(data_dir: Path) -> Layout:
    """The layout of a data folder, by its absolute path."""
    return Layout(data_dir.expanduser().resolve())


def write_atomically(path: Path, text: str, mode: int = 0o600) -> None:
    """Replace a file's content so that a reader sees the old text or the new, never a part."""
    aside = path.with_name(f".{path.name}.{os.getpid()}")
    # Created with its mode, so that a secret is at no moment readable by others.
    with os.fdopen(os.open(aside, os.O_WRONLY | os.O_CREAT | os.O_TRUNC, mode), "wb") as file:
        file.write(text.encode())
        file.flush()
        os.fsync(file.fileno())
    aside.replace(path)


def folder_size(folder: Path) -> int:
    """Bytes of all files below a folder; 0 when there is none."""
    total = 0
    for path in folder.rglob("*"):
        try:
            total += path.lstat().st_size if path.is_file() else 0
        except FileNotFoundError:
            # A running Neo4j removes files while we look.
            continue
    return total
