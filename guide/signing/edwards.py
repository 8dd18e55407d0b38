"""Calculates with points of the curve edwards25519 (RFC 8032, section 5.1) in Python's whole numbers.

How long a calculation takes depends on the numbers in it. See `ed25519.sign` for what that means.
"""

from typing import NamedTuple

P = 2**255 - 19  # coordinates are calculated modulo this prime
ORDER = 2**252 + 27742317777372353535851937790883648493  # of the base point; "L" in the RFC
_D = -121665 * pow(121666, -1, P) % P
_ROOT_OF_MINUS_1 = pow(2, (P - 1) // 4, P)
_SIGN = 1 << 255  # in an encoded point, the bit that tells whether x is odd
_WINDOWS = range(252, -1, -2)  # the lower bit of each pair of bits in a number below 2**254, highest first


class Point(NamedTuple):
    """A point in extended coordinates: its x is X / Z, its y is Y / Z, and T is X * Y / Z."""

    X: int
    Y: int
    Z: int
    T: int


IDENTITY = Point(0, 1, 1, 0)


def add(a: Point, b: Point) -> Point:
    """Return the sum of two points."""
    low = (a.Y - a.X) * (b.Y - b.X) % P
    high = (a.Y + a.X) * (b.Y + b.X) % P
    product = 2 * _D * a.T * b.T % P
    double = 2 * a.Z * b.Z % P
    e, f, g, h = high - low, double - product, double + product, high + low
    return Point(e * f % P, g * h % P, f * g % P, e * h % P)


def double(a: Point) -> Point:
    """Return twice a point; faster than adding it to itself."""
    x, y, _, _ = a
    x_squared, y_squared = x * x % P, y * y % P
    h = x_squared + y_squared
    e, g = h - (x + y) ** 2, x_squared - y_squared
    f = 2 * a.Z * a.Z + g
    e, f = e % P, f % P
    return Point(e * f % P, g * h % P, f * g % P, e * h % P)


def negative(a: Point) -> Point:
    """Return the point that added to `a` is the identity."""
    return Point(-a.X % P, a.Y, a.Z, -a.T % P)


def sum_of_products(m: int, a: Point, n: int, b: Point) -> Point:
    """Return m * a + n * b for m and n below 2**254.

    Both numbers are read together, two bits of each at a time, from a table of the 16 sums that occur
    (Straus's method).
    """
    multiples_of_a, multiples_of_b = ([IDENTITY, p, double(p), add(double(p), p)] for p in (a, b))
    sums = [add(x, y) for y in multiples_of_b for x in multiples_of_a]
    result = IDENTITY
    for at in _WINDOWS:
        result = double(double(result))
        pair = (m >> at & 3) | (n >> at & 3) << 2
        if pair:
            result = add(result, sums[pair])
    return result


def is_small_order(a: Point) -> bool:
    """Return whether eight times `a` is the identity, which is true of eight points."""
    eightfold = double(double(double(a)))
    return eightfold.X == 0 and eightfold.Y == eightfold.Z


def encoded(a: Point) -> bytes:
    """Return the 32 bytes of a point."""
    inverse = pow(a.Z, -1, P)
    x, y = a.X * inverse % P, a.Y * inverse % P
    return (y | (x & 1) * _SIGN).to_bytes(32, "little")


def decoded(data: bytes) -> Point | None:
    """Return the point of 32 bytes, or None if they are no point, or not the only encoding of their point."""
    number = int.from_bytes(data, "little")
    y, is_odd = number % _SIGN, number >= _SIGN
    if len(data) != 32 or y >= P:
        return None
    x = _root((y * y - 1) * pow(_D * y * y + 1, -1, P) % P)
    if x is None or (x == 0 and is_odd):
        return None
    x = P - x if (x & 1) != is_odd else x
    return Point(x, y, 1, x * y % P)


def _root(square: int) -> int | None:
    """Return a square root modulo P, or None if there is none."""
    root = pow(square, (P + 3) // 8, P)
    if root * root % P != square:
        root = root * _ROOT_OF_MINUS_1 % P
    return root if root * root % P == square else None


_BASE = decoded((4 * pow(5, -1, P) % P).to_bytes(32, "little"))
assert _BASE is not None  # noqa: S101 - for mypy: the RFC's base point is a point
BASE: Point = _BASE
