# What R says of fixtures/crn-2020/responses.csv: every number of a report on it, computed from the definitions in
# docs and the columns of the questionnaire. Run from the root of the repository:
#   Rscript tests/oracle/pipeline.R > tests/oracle/pipeline.json
# Needs R and the package survey.

suppressPackageStartupMessages(library(survey))
answers <- read.csv("fixtures/crn-2020/responses.csv", colClasses = "character", na.strings = "",
                    check.names = FALSE, encoding = "UTF-8")
stopifnot(!anyDuplicated(answers$respondent_id))

# What was asked -----------------------------------------------------------------------------------

singles <- list(
  geography = c("canada", "usa", "europe", "france", "germany", "japan", "asia", "international"),
  scope = c("national", "regional", "international"),
  ages = c("children", "adults", "both")
)
numbers <- list(year_of_creation = c(1900, 2020), sites = c(1, Inf))
multis <- list(
  members = c("hospitals", "academic_centres", "patient_groups", "research_institutes", "registries_biobanks",
              "charities", "pharmaceutical_industry", "regulatory_agencies"),
  interop_elements = c("study_monitoring", "multinational_trials", "data_sharing", "remote_assessment",
                       "patient_groups", "industry", "regulators"),
  interop_infrastructures = c("fair_registries", "open_platforms", "central_services", "patient_identifiers"),
  effectiveness = c("publications", "patients_participating", "studies_initiated", "network_collaborations",
                    "guidelines", "time_to_diagnosis")
)
ratings <- list(
  activities = list(prefix = "act_", items = c(
    "basic_research", "translational_research", "clinical_research", "diagnosis", "treatment_care",
    "preventive_medicine", "training", "education", "conferences")),
  research = list(prefix = "res_", items = c(
    "cellular_models", "animal_models", "computational_models", "novel_genes", "clinical_trials",
    "cohort_studies", "natural_history", "outcome_assessment", "drug_development", "post_marketing",
    "health_technology", "behavioural", "rehabilitation"))
)
contributions <- list(
  funding_sources = list(prefix = "funding_", items = c(
    "government_multinational", "government_national", "region", "city", "industry", "patient_organizations",
    "academic_centers", "foundations")),
  funding_mechanisms = list(prefix = "mech_", items = c(
    "grant", "cooperative_agreement", "public_private_partnership", "industry_contract", "donation"))
)
scores <- c(none = 0, low = 1, medium = 2, high = 3)
barriers <- list(
  funding = c("too_little_funding", "no_joint_programmes"),
  harmonization = c("data_sharing_restrictions", "concurrent_ethics_reviews", "national_trial_guidance",
                    "industry_rules", "intellectual_property"),
  tools_standards = c("common_data_elements", "fair_registries", "sharing_platforms"),
  governance = c("network_governance", "central_coordination"),
  awareness = "network_mapping",
  uncoded = "other"
)

# Numbers as rows ----------------------------------------------------------------------------------

out <- character()
number <- function(x) ifelse(is.na(x) | is.nan(x), "null", sprintf("%.17g", x))
row <- function(statistic, value, n, base, kind, se = NA, low = NA, high = NA, item = "", level = "", rank = "") {
  fields <- c(question = question, group = group, item = item, level = level, statistic = statistic, base_kind = kind,
              rank_by = rank)
  values <- c(value = value, se = se, low = low, high = high, n = n, base = base)
  out <<- c(out, paste0("{ ", paste0('"', names(fields), '": "', fields, '"', collapse = ", "), ", ",
                        paste0('"', names(values), '": ', number(values), collapse = ", "), " }"))
}
clip <- function(ci, floor, ceiling) c(max(floor, ci[1]), min(ceiling, ci[2]))

# A percentage of respondents: Wilson.
percent <- function(n, base, kind = "answered", statistic = "percent", ...) {
  ci <- if (base == 0) c(NA, NA) else suppressWarnings(prop.test(n, base, correct = FALSE))$conf.int * 100
  row(statistic, if (base == 0) NA else 100 * n / base, n, base, kind, low = ci[1], high = ci[2], ...)
}
# The mean of what each respondent has: t; no interval without spread.
average <- function(x, statistic, kind, floor, ceiling, n = length(x), ...) {
  s <- if (length(x) > 1) sd(x) else NA
  ci <- if (is.na(s) || s < 1e-12) c(NA, NA) else clip(t.test(x)$conf.int, floor, ceiling)
  row(statistic, if (length(x)) mean(x) else NA, n, length(x), kind,
      se = if (is.na(s)) NA else s / sqrt(length(x)), low = ci[1], high = ci[2], ...)
}
# All parts over all totals, linearised, each respondent a cluster.
share <- function(part, total, statistic, kind, n, base, ...) {
  if (sum(total) == 0 || length(part) < 2) {
    return(row(statistic, if (sum(total) == 0) NA else 100 * sum(part) / sum(total), n, base, kind, ...))
  }
  design <- svydesign(ids = ~1, weights = ~1, data = data.frame(part, total))
  ratio <- svyratio(~part, ~total, design)
  se <- as.numeric(SE(ratio))
  ci <- if (se > 1e-12) clip(100 * confint(ratio, df = degf(design)), 0, 100) else c(NA, NA)
  row(statistic, 100 * as.numeric(coef(ratio)), n, base, kind, se = 100 * se, low = ci[1], high = ci[2], ...)
}
describe <- function(x, floor, ceiling, item = "") {
  average(x, "mean", "answered", floor, ceiling, item = item)
  plain <- function(statistic, value) row(statistic, value, length(x), length(x), "answered", item = item)
  plain("sd", if (length(x) > 1) sd(x) else NA)
  for (q in c(median = 0.5, q1 = 0.25, q3 = 0.75)) {
    plain(c("q1", "median", "q3")[q * 4], if (length(x)) quantile(x, q, type = 7, names = FALSE) else NA)
  }
}
missing_rows <- function(answered, item = "") {
  row("missing", sum(answered), sum(answered), length(answered), "records", item = item, level = "answered")
  if (any(!answered)) {
    row("missing", sum(!answered), sum(!answered), length(answered), "records", item = item, level = "no-answer")
  }
}
places <- function(x) rank(-round(x, 12), ties.method = "min", na.last = "keep")
ticked <- function(column, options) {
  named <- strsplit(column, ";", fixed = TRUE)
  t(sapply(named, function(own) options %in% own))
}

# Everything, of the respondents of one group ------------------------------------------------------

report <- function(data) {
  for (question in names(singles)) {
    question <<- question
    if (group != "" && question == "scope") next
    x <- data[[question]]
    stopifnot(all(x %in% c(NA, singles[[question]])))
    for (option in singles[[question]]) percent(sum(x == option, na.rm = TRUE), sum(!is.na(x)), level = option)
    missing_rows(!is.na(x))
  }
  for (question in names(numbers)) {
    question <<- question
    x <- as.numeric(data[[question]])
    own <- x[!is.na(x)]
    describe(own, numbers[[question]][1], numbers[[question]][2])
    row("min", if (length(own)) min(own) else NA, length(own), length(own), "answered")
    row("max", if (length(own)) max(own) else NA, length(own), length(own), "answered")
    # Years by decade, other numbers in stretches of a round width: the same in every group.
    whole <- as.numeric(answers[[question]])
    whole <- whole[!is.na(whole)]
    widths <- sort(outer(c(1, 2, 5), 10^(0:6)))
    most <- min(10, ceiling(log2(length(whole))) + 2)
    years <- question == "year_of_creation"
    width <- if (years) 10 else widths[floor(max(whole) / widths) - floor(min(whole) / widths) < most][1]
    starts <- seq(width * floor(min(whole) / width), max(whole), width)
    counts <- as.integer(table(cut(own, c(starts, max(starts) + width), right = FALSE)))
    names <- if (years) starts else paste0(pmax(starts, numbers[[question]][1]), "-", starts + width - 1)
    for (i in seq_along(starts)) row("count", counts[i], counts[i], length(own), "answered", level = names[i])
    missing_rows(!is.na(x))
  }
  for (question in names(multis)) {
    question <<- question
    options <- multis[[question]]
    answered <- !is.na(data[[question]])
    x <- ticked(data[[question]][answered], options)
    for (k in seq_along(options)) {
      n <- sum(x[, k])
      percent(n, nrow(x), level = options[k])
      percent(n, nrow(data), kind = "asked", level = options[k]) # nobody was not asked
      share(1 * x[, k], rowSums(x), "mention_share", "mentions", n, sum(x), level = options[k])
    }
    missing_rows(answered)
  }
  for (question in names(ratings)) {
    question <<- question
    block <- ratings[[question]]
    x <- sapply(paste0(block$prefix, block$items), function(column) as.numeric(data[[column]]))
    colnames(x) <- block$items
    ranks <- places(colMeans(x, na.rm = TRUE))
    for (item in block$items) {
      own <- x[!is.na(x[, item]), item]
      for (level in 0:5) percent(sum(own == level), length(own), item = item, level = level)
      describe(own, 0, 5, item)
      percent(sum(own >= 4), length(own), statistic = "top", item = item)
      if (length(own)) row("rank", ranks[item], length(own), length(own), "answered", item = item, rank = "rank-mean")
      missing_rows(!is.na(x[, item]), item)
    }
  }
  for (question in names(contributions)) {
    question <<- question
    block <- contributions[[question]]
    words <- sapply(paste0(block$prefix, block$items), function(column) data[[column]])
    colnames(words) <- block$items
    x <- matrix(scores[words], nrow(words), dimnames = dimnames(words))
    stopifnot(identical(is.na(x), is.na(words)))
    complete <- rowSums(is.na(x)) == 0
    whole <- rowSums(x)
    shares <- complete & whole > 0 & !is.na(whole)
    for (item in block$items) {
      own <- words[!is.na(words[, item]), item]
      for (level in names(scores)) percent(sum(own == level), length(own), item = item, level = level)
      percent(sum(own != "none"), length(own), statistic = "any", item = item)
      percent(sum(own == "high"), length(own), statistic = "high", item = item)
      average(100 * x[shares, item] / whole[shares], "share_mean", "contributing", 0, 100, item = item)
      share(x[shares, item], whole[shares], "share_ratio", "contributing", sum(shares), sum(shares), item = item)
      missing_rows(!is.na(words[, item]), item)
    }
    left_out <- function(level, n) row("shares_left_out", n, n, nrow(x), "records", level = level)
    left_out("incomplete", sum(!complete))
    left_out("no-contribution", sum(complete & !shares))
  }

  question <<- "barriers"
  answered <- !is.na(data$barriers)
  all <- unlist(barriers, use.names = FALSE)
  category <- rep(names(barriers), lengths(barriers))
  x <- ticked(data$barriers[answered], c(all, "no_barrier"))
  stopifnot(rowSums(x) == lengths(strsplit(data$barriers[answered], ";", fixed = TRUE)))
  none <- x[, length(all) + 1]
  x <- x[, seq_along(all), drop = FALSE]
  stopifnot(none == (rowSums(x) == 0))
  by_category <- t(rowsum(t(1 * x), factor(category, names(barriers))))
  weight <- x / by_category[, category] / rowSums(by_category > 0) # 0/0 where a category is not named
  weight[!x] <- 0
  naming <- rowSums(x) > 0
  three <- function(which, ...) {
    part <- rowSums(x[, which, drop = FALSE])
    percent(sum(part > 0), nrow(x), ...)
    share(part, rowSums(x), "mention_share", "mentions", sum(part), sum(x), ...)
    units <- 100 * rowSums(weight[naming, which, drop = FALSE])
    average(units, "equal_weight_share", "naming", 0, 100, n = sum(units > 0), ...)
    c(sum(part > 0) / nrow(x), sum(part) / sum(x), mean(units), sum(part > 0), sum(part), sum(units > 0))
  }
  readings <- sapply(names(barriers), function(own) {
    mine <- three(category == own, item = own)
    for (one in barriers[[own]]) three(all == one, item = own, level = one)
    mine
  })
  coded <- names(barriers) != "uncoded"
  kinds <- c("answered", "mentions", "naming")
  methods <- c("rank-percent", "rank-mention-share", "rank-equal-weight")
  bases <- c(nrow(x), sum(x), sum(naming))
  for (reading in 1:3) {
    ranks <- places(readings[reading, coded])
    for (own in names(ranks)) {
      if (!is.na(ranks[own])) {
        row("rank", ranks[own], readings[reading + 3, own], bases[reading], kinds[reading], item = own,
            rank = methods[reading])
      }
    }
  }
  percent(sum(none), nrow(x), item = "no_barrier")
  missing_rows(answered)
}

question <- group <- ""
report(answers)
for (group in singles$scope) report(answers[!is.na(answers$scope) & answers$scope == group, ])
group <- "(no answer)"
stopifnot(!anyNA(answers$scope))

cat("[\n  ", paste(out, collapse = ",\n  "), "\n]\n", sep = "")
