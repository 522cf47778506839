"""Height columns and the light at them."""
