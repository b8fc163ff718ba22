// The target that carries the precompiled headers needs a source; nothing is in it.
