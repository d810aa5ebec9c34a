"""Text → Reading: the Thai understanding. Pure: values in, values out; no clock, no session, no LINE."""
