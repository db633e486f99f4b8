"""What the product is measured against: each peer as its framework's docs show it, on the product's own tiers."""

AGENT_NAME = "plain-porter"

READY = "ready"
"""The line that a peer prints when a guest may join."""

VOICES_VARIABLE = "BENCH_VOICES"
"""Names the folder of the voices: livekit-agents' command line leaves no room for an argument of ours."""

INSTRUCTIONS = "You are a night porter."
GREETING = "Good evening, how can I help?"
REPLY = "Certainly. Let me look that up for you. One moment please."
