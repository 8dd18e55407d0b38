"""The Qt window: one pane a file; main_window only arranges and connects."""
