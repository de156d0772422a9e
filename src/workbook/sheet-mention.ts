/** What may stand before the name of a sheet in a formula: no further letter of a longer name, no other workbook's "]". */
const GOES_ON = /[\p{L}\p{N}_.\]\uDC00-\uDFFF]/u;

/**
 * Whether a formula speaks of cells of a sheet: "表!A1", "'表 1'!A1", a range of sheets that begins or ends with it, or
 * the same in a text, as INDIRECT and HYPERLINK have it. A name within other text alone is none.
 */
export function namesSheet(formula: string, sheet: string): boolean {
  const text = formula.toLowerCase();
  const names = new Set([sheet.toLowerCase(), sheet.toLowerCase().replaceAll("'", "''")]);
  return [...names].some((name) => isMentioned(text, name));
}

function isMentioned(text: string, name: string): boolean {
  if (name === '') return false;
  for (let at = text.indexOf(name); at >= 0; at = text.indexOf(name, at + 1)) {
    const before = text.charAt(at - 1);
    const after = text.slice(at + name.length, at + name.length + 2);
    if (!GOES_ON.test(before) && /^(?:!|'!|:)/.test(after)) return true;
  }
  return false;
}
