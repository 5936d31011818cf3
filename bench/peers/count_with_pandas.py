"""Reads the columns and counts the answers of each, an empty cell being one of them."""

import sys

import pandas

file, names = sys.argv[1:]
columns = names.split(",")
answers = pandas.read_csv(file, usecols=columns)
counts = [answers[column].value_counts(dropna=False) for column in columns]
print(len(answers), sum(len(count) for count in counts))
