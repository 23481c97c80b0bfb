"""A small shop, written without a thought of how it will grow."""
