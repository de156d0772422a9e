'use strict';

/**
 * Jest's page, with styles found quickly. For every element that is asked for its style jsdom tries all rules of the
 * page one by one with a compiled selector of each, and keeps a thousand of them compiled. Fluent brings more rules than
 * that, so that each pass over them compiled them all anew: half of the time of a test of the pane. Nearly all are rules
 * of one class, and whether an element has the class is told without a selector.
 */
const { createRequire } = require('node:module');

const jsdom = createRequire(require.resolve('jest-environment-jsdom'));
const selectors = jsdom('jsdom/lib/jsdom/living/helpers/selectors.js');
const { matchesDontThrow } = selectors;
if (typeof matchesDontThrow !== 'function') throw new Error('jsdom matches the selectors of styles somewhere else');

/** One compound of a leading class, without combinators, lists or escapes: nothing without that class answers it. */
const LEADING_CLASS = /^\.([\w-]+)(?:[.:][\w.:-]*)?$/;
/** By selector; null where a selector needs a class of no element, or says so in another way. */
const leadingClasses = new Map();

function leadingClass(selector) {
  let name = leadingClasses.get(selector);
  if (name === undefined) {
    name = LEADING_CLASS.exec(selector)?.[1] ?? null;
    leadingClasses.set(selector, name);
  }
  return name;
}

/** What jsdom answers, asked only where an element has the class that a selector begins with. */
selectors.matchesDontThrow = (element, selector) => {
  const name = leadingClass(selector);
  return name !== null && !element.classList.contains(name) ? false : matchesDontThrow(element, selector);
};

// Behind the change: the styles take the function when they are loaded.
module.exports = require('jest-environment-jsdom').TestEnvironment;
