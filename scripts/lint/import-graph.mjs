import { existsSync, readdirSync, readFileSync, statSync } from 'node:fs';
import path from 'node:path';
import ts from 'typescript';

/** Whether a file holds source of ours, declarations apart. */
const isSource = (name) => /\.tsx?$/.test(name) && !name.endsWith('.d.ts');

/**
 * The source file of ours that a relative import of `file` means; null for packages, data and pages.
 * @param {string} file absolute path
 * @param {string} specifier as written
 */
export function resolveImport(file, specifier) {
  if (!specifier.startsWith('.')) return null;
  const base = path.resolve(path.dirname(file), specifier);
  const found = [base, `${base}.ts`, `${base}.tsx`, path.join(base, 'index.ts')].find(
    (name) => existsSync(name) && statSync(name).isFile(),
  );
  return found !== undefined && isSource(found) ? found : null;
}

/**
 * Every source file under a folder with the files of ours that it imports, types included.
 * @param {string} root absolute path
 * @returns {Map<string, readonly string[]>}
 */
export function importGraph(root) {
  const graph = new Map();
  for (const entry of readdirSync(root, { recursive: true, withFileTypes: true })) {
    if (!entry.isFile() || !isSource(entry.name)) continue;
    const file = path.join(entry.parentPath, entry.name);
    const { importedFiles } = ts.preProcessFile(readFileSync(file, 'utf8'), true, true);
    const targets = importedFiles.flatMap(({ fileName }) => resolveImport(file, fileName) ?? []);
    graph.set(
      file,
      [...new Set(targets)].filter((target) => target !== file),
    );
  }
  return graph;
}

/**
 * The circles of a graph: groups of files that reach one another (Tarjan's strongly connected components).
 * @param {Map<string, readonly string[]>} graph
 * @returns {string[][]}
 */
export function circlesOf(graph) {
  const order = new Map();
  const lowest = new Map();
  const stack = [];
  const circles = [];
  const visit = (file) => {
    order.set(file, order.size);
    lowest.set(file, order.get(file));
    stack.push(file);
    for (const target of graph.get(file) ?? []) {
      if (!order.has(target)) {
        visit(target);
        lowest.set(file, Math.min(lowest.get(file), lowest.get(target)));
      } else if (stack.includes(target)) lowest.set(file, Math.min(lowest.get(file), order.get(target)));
    }
    if (lowest.get(file) !== order.get(file)) return;
    const circle = stack.splice(stack.indexOf(file));
    if (circle.length > 1) circles.push(circle);
  };
  for (const file of graph.keys()) if (!order.has(file)) visit(file);
  return circles;
}
