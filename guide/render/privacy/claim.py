"""Defines a promise to the user, and a group of promises."""

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Claim:
    """One promise to the user, and the id of the goal that its tests measure."""

    goal: str  # for example "T1"
    text: str


@dataclass(frozen=True, slots=True)
class ClaimGroup:
    """Promises under one heading."""

    title: str
    claims: tuple[Claim, ...]
