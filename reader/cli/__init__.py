"""The command line: `reader.cli.main.run` is its door."""
