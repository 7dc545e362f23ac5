"""What the demo's invented businesses are made from."""
