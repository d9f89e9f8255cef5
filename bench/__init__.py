"""Measurements, as ratios against a peer in one interleaved run."""
