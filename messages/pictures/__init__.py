"""Pictures we draw ourselves: values in, PNG bytes out."""
