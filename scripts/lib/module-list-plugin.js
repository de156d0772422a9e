'use strict';
const { mkdirSync, writeFileSync } = require('node:fs');
const path = require('node:path');

/** Writes down, beside the build, which files went into it: one path a line, from the project's folder. */
class ModuleListPlugin {
  constructor(file) {
    this.file = file;
  }

  apply(compiler) {
    compiler.hooks.done.tap('ModuleListPlugin', ({ compilation }) => {
      const files = new Set();
      const add = (module) => {
        for (const inner of module.modules ?? []) add(inner);
        if (module.resource) files.add(path.relative(compiler.context, module.resource).split(path.sep).join('/'));
      };
      for (const module of compilation.modules) add(module);
      mkdirSync(path.dirname(this.file), { recursive: true });
      writeFileSync(this.file, [...files].sort().join('\n'));
    });
  }
}

module.exports = { ModuleListPlugin };
