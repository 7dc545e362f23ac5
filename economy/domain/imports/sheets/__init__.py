"""What spreadsheets are made of: files read as rows of cells, in bounded memory, and workbooks written."""
