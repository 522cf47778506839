"""The claims that make the terminal worth trusting, each as a test that can fail."""
