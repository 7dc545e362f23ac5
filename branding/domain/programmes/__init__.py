"""The programmes of the plan: what is recorded of them, and what is read from that.

- `dates` and `numbers` read what people write into cells; `refusals` holds every sentence about what cannot be read.
- `progress` is arithmetic: the share of an indicator, the percentage of a programme, whether it is stale.
- `recording` is the only writer of state, percentage, values and the date of the last update.
- `reads` gives programmes with their progress; `overview` counts them by pillar and kecamatan; `story` tells of one.
- `uploads`, `upload_rows` and `proposals` bring a file of updates in: read, previewed, applied in one transaction.
- `sheets` and `sheet_parts` draw the PDF of one programme and of the whole plan.
"""
