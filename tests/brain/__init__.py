"""What guests say, in tables, and what the whole brain has to make of it; tests/engine/brain has its modules."""
