"""The screen: loop, words, drawing, speech."""
