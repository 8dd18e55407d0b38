"""From text to terms: words, stems, common words, the words of the guide."""
