"""What holds of the product: the paths mirror it; `fakes` stand in for others, `system` starts the real processes."""
