"""A browser on the database: Datasette with our words, and the pages that it does not have.

    /                  what this is, and where to begin
    /data              views, ready-made questions and tables, as pages, JSON and CSV
    /timeline?q=…      the chronology of a question
    /timeline.csv?q=…  the same as a file, in the formats of `timeline export`
    /timeline/KEY      one event with everything that is known of it
    /source/KEY        the text of an article with its citations marked where they stand

Everything is read-only: there is no request that writes, and no connection that could.
"""
