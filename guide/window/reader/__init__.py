"""The page that is read, with bars for the hand-out, finding, web addresses and glossary terms."""
