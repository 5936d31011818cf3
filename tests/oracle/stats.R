# What R says about the functions of src/stats. Run from the root of the repository:
#   Rscript tests/oracle/stats.R > tests/oracle/stats.json
# Needs R and the package survey. Inputs are printed beside R's answers: the test reads both from the JSON.

suppressPackageStartupMessages(library(survey))

# JSON by hand, every number with the 17 digits that identify a double -----------------------------

number <- function(x) ifelse(is.na(x), "null", sprintf("%.17g", x))
numbers <- function(x) paste0("[", paste(number(x), collapse = ", "), "]")
text <- function(x) paste0('"', x, '"')
list_of <- function(x) paste0("[", paste(x, collapse = ", "), "]")
object <- function(...) {
  fields <- c(...)
  paste0("{ ", paste0('"', names(fields), '": ', fields, collapse = ", "), " }")
}
rows <- function(x) paste0("[\n    ", paste(x, collapse = ",\n    "), "\n  ]")

# Quantiles ----------------------------------------------------------------------------------------

tails <- c(1e-100, 1e-12, 1e-6, 0.0005, 0.005, 0.01, 0.025, 0.05, 0.074, 0.076, 0.0999, 0.1001,
           0.25, 0.4, 0.49)
probabilities <- c(tails, 0.5, 0.51, 0.6, 0.75, 0.9, 0.95, 0.975, 0.99, 0.995, 0.9995, 1 - 1e-9)
normal <- sapply(probabilities, function(p) object(p = number(p), value = number(qnorm(p))))

freedoms <- c(1, 2, 3, 4, 5, 7, 10, 16, 30, 32, 33, 34, 94, 1000, 12345, 1e6)
student <- unlist(lapply(freedoms, function(df) sapply(
  c(1e-10, probabilities[probabilities > 1e-7]),
  function(p) object(p = number(p), df = number(df), value = number(qt(p, df)))
)))

# Wilson -------------------------------------------------------------------------------------------

counts <- c(0, 34, 13, 1, 17, 1, 0, 3, 12, 500000, 29)
bases <- c(34, 34, 34, 34, 31, 1, 1, 1e6, 95, 1e6, 33)
wilson <- unlist(lapply(c(0.8, 0.9, 0.95, 0.99), function(confidence) mapply(function(count, base) {
  ci <- suppressWarnings(prop.test(count, base, conf.level = confidence, correct = FALSE))$conf.int
  object(count = number(count), base = number(base), confidence = number(confidence),
         low = number(ci[1]), high = number(ci[2]))
}, counts, bases)))

# Distributions: the published ones are of scores 0 to 5 (Nabbout 2023, Table 2) -------------------

published <- list(
  "Translational Research" = c(4, 6, 3, 3, 5, 13), "Clinical Research" = c(1, 1, 5, 5, 6, 16),
  "Diagnosis" = c(4, 7, 2, 1, 7, 13), "Treatment and Care" = c(4, 5, 6, 2, 4, 13),
  "Novel Genes discovery" = c(10, 3, 4, 4, 3, 10), "Clinical Trials" = c(7, 6, 5, 2, 4, 10),
  "Rehabilitation studies" = c(17, 5, 5, 3, 0, 1)
)
answers <- c(
  lapply(published, function(n) rep(0:5, n)),
  list("one answer" = 3, "two answers" = c(1, 4), "no spread" = rep(2, 9),
       "negative" = c(-2, -2, -1, 0, 2, 2, 2),
       "far from zero" = 1e9 + c(4, 7, 13, 16), "years" = rep(c(1987, 1999, 2004, 2020), c(3, 1, 7, 2)))
)
cells <- function(x) {
  n <- table(x)
  list_of(mapply(function(value, n) object(value = number(value), n = number(n)), as.numeric(names(n)), n))
}
clipped <- function(ci, floor, ceiling) c(max(floor, ci[1]), min(ceiling, ci[2]))
t_interval <- function(x, confidence, floor = -Inf, ceiling = Inf) {
  if (length(x) < 2 || sd(x) == 0) return(c(NA, NA))
  clipped(t.test(x, conf.level = confidence)$conf.int, floor, ceiling)
}
distribution <- mapply(function(name, x) {
  q <- quantile(x, c(0.25, 0.5, 0.75), type = 7, names = FALSE)
  ci <- t_interval(x, 0.95)
  object(name = text(name), cells = cells(x), n = number(length(x)), mean = number(mean(x)),
         sd = number(sd(x)), q1 = number(q[1]), median = number(q[2]), q3 = number(q[3]),
         minimum = number(min(x)),
         maximum = number(max(x)), confidence = number(0.95), low = number(ci[1]), high = number(ci[2]))
}, names(answers), answers)

rank_cases <- list(
  published = unname(lapply(published, function(n) rep(0:5, n))),
  ties = list(c(1, 3), c(2, 2, 2), 5, c(0, 1), numeric(0), c(4, 0), c(0, 0, 1, 1))
)
ranks <- sapply(rank_cases, function(groups) {
  means <- sapply(groups, function(x) if (length(x) == 0) NA else mean(x))
  object(groups = list_of(sapply(groups, function(x) if (length(x) == 0) "[]" else cells(x))),
         ranks = numbers(rank(-means, ties.method = "min", na.last = "keep")))
})

# Shares -------------------------------------------------------------------------------------------

share_cases <- list(
  "one source of six" = data.frame(part = c(0, 3, 1, 2, 0, 0, 3, 1, 2, 3),
                                   total = c(5, 3, 7, 4, 9, 2, 12, 1, 6, 8)),
  "rare" = data.frame(part = c(0, 0, 0, 0, 0, 0, 0, 1), total = c(3, 5, 6, 4, 2, 7, 9, 3)),
  "equal shares, equal totals" = data.frame(part = c(1, 1, 1), total = c(3, 3, 3)),
  "equal shares, other totals" = data.frame(part = c(1, 2, 3), total = c(3, 6, 9)),
  "two respondents" = data.frame(part = c(1, 5), total = c(3, 7)),
  "one respondent" = data.frame(part = 2, total = 7),
  "somebody with total 0" = data.frame(part = c(0, 2, 3, 0, 1), total = c(0, 3, 4, 0, 5)),
  "repeated" = data.frame(part = rep(c(1, 2, 0), c(7, 11, 16)), total = rep(c(4, 3, 6), c(7, 11, 16)))
)
part_cells <- function(d) {
  n <- aggregate(list(n = rep(1, nrow(d))), d, sum)
  list_of(mapply(function(part, total, n) object(part = number(part), total = number(total), n = number(n)),
                 n$part, n$total, n$n))
}
whole <- function(d) all(d$total > 0)
shares <- unlist(mapply(function(name, d) if (whole(d)) {
  x <- d$part / d$total
  ci <- t_interval(x, 0.95, 0, 1)
  object(name = text(name), cells = part_cells(d), n = number(nrow(d)), value = number(mean(x)),
         sd = number(sd(x)),
         confidence = number(0.95), low = number(ci[1]), high = number(ci[2]))
}, names(share_cases), share_cases))

ratios <- mapply(function(name, d) {
  value <- sum(d$part) / sum(d$total)
  se <- NA
  ci <- c(NA, NA)
  df <- nrow(d) - 1
  if (df >= 1) {
    design <- svydesign(ids = ~1, weights = ~1, data = d)
    estimate <- svyratio(~part, ~total, design)
    value <- as.numeric(coef(estimate))
    se <- as.numeric(SE(estimate))
    df <- degf(design)
    if (se > 1e-12) ci <- clipped(confint(estimate, level = 0.9, df = df), 0, 1)
  }
  object(name = text(name), cells = part_cells(d), n = number(nrow(d)), value = number(value),
         se = number(se), df = number(df), confidence = number(0.9),
         low = number(ci[1]), high = number(ci[2]))
}, names(share_cases), share_cases)

versions <- object(R = text(getRversion()), survey = text(packageVersion("survey")))
blocks <- c(
  versions = versions, normal = rows(normal), student = rows(student), wilson = rows(wilson),
  distribution = rows(distribution), ranks = rows(ranks), shares = rows(shares), ratios = rows(ratios)
)
cat("{\n", paste0('  "', names(blocks), '": ', blocks, collapse = ",\n"), "\n}\n", sep = "")
