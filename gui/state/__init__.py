"""What the screens show, without Qt: views subscribe to it and never hold it."""
