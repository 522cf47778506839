"""The online function of German identity cards, through a program that may use it (BSI TR-03124)."""
