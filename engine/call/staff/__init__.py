"""Staff in a call: who has it, what they ask of the porter, and what a clerk says."""
