# Reads the columns and counts the answers of each, an empty cell being one of them.
suppressPackageStartupMessages(library(data.table))
args <- commandArgs(trailingOnly = TRUE)
columns <- strsplit(args[2], ",", fixed = TRUE)[[1]]
answers <- fread(args[1], sep = ",", select = columns, showProgress = FALSE)
counts <- lapply(columns, function(column) answers[, .N, by = column])
cat(nrow(answers), sum(sapply(counts, nrow)), "\n")
