import type { LabelledWeight } from '../../tables';

/** Whether `inner` stands for some of the rows of `outer`. Of two labels over the same rows the earlier is the outer one. */
function isInside(inner: LabelledWeight, outer: LabelledWeight, labels: readonly LabelledWeight[]): boolean {
  if (inner === outer || !inner.rows.every((row) => outer.rows.includes(row))) return false;
  return inner.rows.length < outer.rows.length || labels.indexOf(outer) < labels.indexOf(inner);
}

/** The labels that no other label contains: together they weigh the whole table. */
export function outermost(labels: readonly LabelledWeight[]): readonly LabelledWeight[] {
  return labels.filter((label) => !labels.some((other) => isInside(label, other, labels)));
}

/** The labels right under `label`; empty where they leave one of its rows out. */
export function labelsUnder(label: LabelledWeight, labels: readonly LabelledWeight[]): readonly LabelledWeight[] {
  const inside = outermost(labels.filter((other) => isInside(other, label, labels)));
  return label.rows.every((row) => inside.some((other) => other.rows.includes(row))) ? inside : [];
}
