"""Judgement of portraits, fingerprints and signatures: arrays in, findings out."""
