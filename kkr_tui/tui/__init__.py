"""What people see: screens, panels, keys and style sheets."""
