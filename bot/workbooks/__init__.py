"""The one room that reads workbooks: bytes in, values out; what may be hostile is opened in a child process."""
