/** A sentence for each code. */
export type Sentences<F extends { readonly code: string }> = {
  readonly [C in F['code']]: (facts: Extract<F, { readonly code: C }>) => string;
};

/** The sentence of facts, by their code. */
export const byCode =
  <F extends { readonly code: string }>(sentences: Sentences<F>) =>
  (facts: F): string =>
    (sentences[facts.code as F['code']] as (facts: F) => string)(facts);
