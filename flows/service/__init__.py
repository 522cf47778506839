"""The technician's journey: sign in, see how everything is, test it by hand, leave. No citizen's data is in reach.

needs    what it asks of the terminal: a door, a workbench
screens  what it shows; staff's words, never read aloud
journey  the way through it
trials   the tests that need a person
"""
