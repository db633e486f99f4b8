"""The Qt views of the states of the same name; they show and ask, and hold no business state."""
