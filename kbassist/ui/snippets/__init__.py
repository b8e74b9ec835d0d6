"""The palette of canned replies: find one, fill in what it asks for, insert it. Imported by the Reply page only."""
