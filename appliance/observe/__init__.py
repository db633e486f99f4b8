"""What the appliance tells about itself."""
