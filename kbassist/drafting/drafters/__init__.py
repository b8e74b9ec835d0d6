"""How an answer is taken from each kind of source; the modules stand alone and do not know each other."""
