"""Papers for officers to edit and sign: values in, Word files out."""
