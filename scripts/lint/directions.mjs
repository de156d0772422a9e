/**
 * Which folder may import from which, as the tables of docs/architecture.md say: rows that begin with a path of src in
 * code, and whose last cell lists the folders in code, or says "–" for none and "everything" for all.
 * @param {string} page the text of the page
 * @returns {ReadonlyMap<string, ReadonlySet<string> | null>} folders or files below src; null may import everything
 */
export function directionsIn(page) {
  const directions = new Map();
  for (const line of page.split('\n')) {
    const cells = line.split('|').map((cell) => cell.trim());
    const name = /^`src\/([^`]+)`$/.exec(cells[1] ?? '')?.[1];
    if (name === undefined || cells.length < 4) continue;
    const last = cells.at(-2) ?? '';
    directions.set(
      name,
      last === 'everything' ? null : new Set([...last.matchAll(/`([^`]+)`/g)].map((match) => match[1])),
    );
  }
  return directions;
}

/**
 * The folder of the law that a file belongs to: the longest path that holds it; undefined where the law knows none.
 * @param {ReadonlyMap<string, unknown>} directions
 * @param {string} file path below src, with slashes
 */
export function folderOf(directions, file) {
  return [...directions.keys()]
    .filter((name) => file === name || file.startsWith(`${name}/`))
    .sort((a, b) => b.length - a.length)[0];
}

/**
 * Whether `file` may import `target`. The law names folders as they are, without the rooms in them; "tables/*" stands
 * for a folder with all its rooms.
 * @param {ReadonlyMap<string, ReadonlySet<string> | null>} directions
 * @param {string} file path below src
 * @param {string} target path below src
 */
export function mayImport(directions, file, target) {
  const [from, to] = [folderOf(directions, file), folderOf(directions, target)];
  if (from === undefined) return false;
  const allowed = directions.get(from);
  if (from === to || allowed === null) return true;
  if (to === undefined) return false;
  return [...(allowed ?? [])].some((name) =>
    name.endsWith('/*') ? `${to}/`.startsWith(name.slice(0, -1)) : name === to,
  );
}
