"""A draft or an export in; for each quotation whether the library holds it, where, and how it differs, out."""
