/** What is downloaded: the exporter's files with their manifest, and the zip of them. */
