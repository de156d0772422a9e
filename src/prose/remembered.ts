/** Longer texts are asked for once and not kept. */
const LONGEST = 200;
/** Answers that are kept before all are given up. */
const MOST = 4_000;

/** A pure function of short texts that answers anew only to what it was not asked lately: names come again and again. */
export function remembered<Answer>(answer: (text: string) => Answer): (text: string) => Answer {
  const known = new Map<string, Answer>();
  return (text) => {
    if (text.length > LONGEST) return answer(text);
    const kept = known.get(text);
    if (kept !== undefined) return kept;
    const made = answer(text);
    if (known.size >= MOST) known.clear();
    known.set(text, made);
    return made;
  };
}
