"""Runs generated tests with nothing but Python itself, and tells what came of them."""
