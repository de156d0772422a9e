/** Longer texts are asked for once and not kept; so many answers are kept before all are given up. */
export interface Memory {
  readonly longest: number;
  readonly most: number;
}

/** A pure function of short texts that answers anew only to what it was not asked lately: names come again and again. */
export function remembered<Answer>(
  answer: (text: string) => Answer,
  { longest, most }: Memory = { longest: 200, most: 4_000 },
): (text: string) => Answer {
  const known = new Map<string, Answer>();
  return (text) => {
    if (text.length > longest) return answer(text);
    const kept = known.get(text);
    if (kept !== undefined) return kept;
    const made = answer(text);
    if (known.size >= most) known.clear();
    known.set(text, made);
    return made;
  };
}
