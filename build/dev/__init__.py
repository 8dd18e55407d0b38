"""What the words of dev.py are made of: the environment, system packages, the gate."""
