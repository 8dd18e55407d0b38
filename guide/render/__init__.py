"""Pages as blocks and as HTML, and the rules that window, terminal and paper share."""
