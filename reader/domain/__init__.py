"""The ground floor: frozen values and pure functions, standard library only."""
