"""The commands: each is declared once, and everything that names keys reads the declarations."""
