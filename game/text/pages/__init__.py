"""The pages of the terminal game, one file each."""
