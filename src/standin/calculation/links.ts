const LINK = /^=HYPERLINK\("(?:[^"]|"")*",\s*("(?:[^"]|"")*")\)$/i;

/** A link to a place, with a text: its text alone. The engine does not know HYPERLINK. */
export function withoutLink(input: string): string {
  const label = LINK.exec(input)?.[1];
  return label === undefined ? input : `=${label}`;
}
