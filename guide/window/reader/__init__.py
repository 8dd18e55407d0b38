"""Shows the page to read, with bars for the hand-out, finding, web addresses and glossary terms."""
