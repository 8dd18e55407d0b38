"""Text into terms: tokens, stems, common words."""
