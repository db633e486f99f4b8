"""The benchmark: how long a caller waits for an answer, the product beside two plain peers. No product code."""
