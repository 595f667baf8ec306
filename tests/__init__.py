"""Tests of Kutip; they mirror its packages."""
