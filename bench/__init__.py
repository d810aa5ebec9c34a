"""Measurements and the kill test: real processes on this machine, loopback only. Each module is a command:
`python -m bench.kill`, `python -m bench.webhook` …"""
