"""What a person uses: the desktop (Qt) and, for a terminal, the demo and the microphone.

Imports only `appliance.contract` from outside and knows the appliance through
its HTTP API and event stream alone.
"""
