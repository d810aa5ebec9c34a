"""The one room that writes workbooks: values in, bytes out; no database, no clock, no LINE."""
