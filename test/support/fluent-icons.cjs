'use strict';
const tools = { ...require('@fluentui/react-icons/utils'), ...require('@fluentui/react-icons/providers') };

/** "ChevronRight20Filled" is a look of the shape "ChevronRight", which is in the file "chevron-right". */
const LOOK = /\d*(?:Regular|Filled|Light|Color)$/;
const WORDS = /(?<=[a-z0-9])(?=[A-Z])|(?<=[A-Z])(?=[A-Z][a-z])/g;

/**
 * Fluent's icons, each from the file of its shape when it is asked for. The package's index evaluates all 20,000 of
 * them, 19 MB, in every suite that renders something, for the few dozen that Fluent's components have in themselves.
 */
module.exports = new Proxy(tools, {
  get(_, name) {
    if (name in tools || typeof name !== 'string' || !LOOK.test(name)) return tools[name];
    const file = name.replace(LOOK, '').replace(WORDS, '-').toLowerCase();
    return require(`@fluentui/react-icons/svg/${file}`)[name];
  },
});
