"""Measure speed and size, side by side with other engines."""
