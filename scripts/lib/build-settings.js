'use strict';

/** Where Microsoft serves its client since September 2026 (office-js-docs-pr 5882). */
const CDN_ORIGIN = 'https://officeapis.public.onecdn.static.microsoft';
const CDN_SCRIPT = `${CDN_ORIGIN}/1/office.js`;
const OWN_SCRIPT = 'lib/office/office.js';

/**
 * The settings of a build, from environment variables. Throws where one has a value that means nothing.
 * `baseUrl` has no slash at its end.
 */
function readBuildSettings(environment, defaultBaseUrl) {
  const officeJs = environment.OFFICE_JS || 'self';
  if (officeJs !== 'self' && officeJs !== 'cdn') throw new Error(`OFFICE_JS is "${officeJs}", not "self" or "cdn"`);
  const baseUrl = (environment.BASE_URL || defaultBaseUrl).replace(/\/+$/, '');
  if (new URL(baseUrl).protocol !== 'https:') throw new Error(`BASE_URL is "${baseUrl}": Excel takes https only`);
  return { officeJs, baseUrl };
}

/** The address from which taskpane.html loads Microsoft's client. */
function officeScript({ officeJs }) {
  return officeJs === 'cdn' ? CDN_SCRIPT : OWN_SCRIPT;
}

/**
 * What a page may load: its own origin and nothing else (Microsoft's address where the build says `cdn`).
 * Only the workbench may compile WebAssembly and hold the pane in a frame.
 */
function contentSecurityPolicy(page, { officeJs }) {
  const scripts = ["'self'"];
  if (page === 'workbench') scripts.push("'wasm-unsafe-eval'");
  else if (officeJs === 'cdn') scripts.push(CDN_ORIGIN);
  return [
    "default-src 'none'",
    `script-src ${scripts.join(' ')}`,
    "style-src 'self' 'unsafe-inline'",
    "img-src 'self' data:",
    "connect-src 'self'",
    ...(page === 'workbench' ? ["frame-src 'self'", "font-src 'self' data:"] : []),
    "base-uri 'none'",
    "form-action 'none'",
  ].join('; ');
}

module.exports = { contentSecurityPolicy, officeScript, readBuildSettings };
