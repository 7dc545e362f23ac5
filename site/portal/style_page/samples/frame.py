"""What the frame of the portal is shown with: trails, remarks, forms in every state."""

SAMPLES: dict[str, object] = {}
