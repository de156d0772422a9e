import { readFileSync } from 'node:fs';
import path from 'node:path';
import { directionsIn, mayImport } from './directions.mjs';
import { circlesOf, importGraph, resolveImport } from './import-graph.mjs';

/** Worked out once a run for each root. */
const known = new Map();
function once(key, make) {
  if (!known.has(key)) known.set(key, make());
  return known.get(key);
}

/** Imports only go where docs/architecture.md says that they may. Options: { root, law }, absolute paths. */
const direction = {
  meta: {
    type: 'problem',
    schema: [{ type: 'object', properties: { root: { type: 'string' }, law: { type: 'string' } } }],
    messages: { upward: '{{from}} may not import from {{to}}: see the table of folders in docs/architecture.md.' },
  },
  create(context) {
    const [{ root, law }] = context.options;
    const directions = once(law, () => directionsIn(readFileSync(law, 'utf8')));
    const below = (file) => path.relative(root, file).split(path.sep).join('/');
    const check = ({ source }) => {
      if (typeof source?.value !== 'string') return;
      const target = resolveImport(context.filename, source.value);
      if (target === null || mayImport(directions, below(context.filename), below(target))) return;
      const data = { from: below(context.filename), to: below(target) };
      context.report({ node: source, messageId: 'upward', data });
    };
    return {
      ImportDeclaration: check,
      ExportNamedDeclaration: check,
      ExportAllDeclaration: check,
      ImportExpression: check,
    };
  },
};

/** No file reaches itself through its imports. Options: { root }, an absolute path. */
const noCircle = {
  meta: {
    type: 'problem',
    schema: [{ type: 'object', properties: { root: { type: 'string' } } }],
    messages: { circle: 'A circle of imports: {{files}}.' },
  },
  create(context) {
    const [{ root }] = context.options;
    const circles = once(root, () => circlesOf(importGraph(root)));
    return {
      Program(node) {
        const circle = circles.find((files) => files.includes(context.filename));
        if (!circle) return;
        const files = circle.map((file) => path.relative(root, file)).join(', ');
        context.report({ node, loc: { line: 1, column: 0 }, messageId: 'circle', data: { files } });
      },
    };
  },
};

/** What the project proves of itself: no other would want these rules. */
export default { meta: { name: 'house' }, rules: { direction, 'no-circle': noCircle } };
