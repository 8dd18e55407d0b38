"""What a person does in the window becomes calls of services, and their answers become what is shown."""
