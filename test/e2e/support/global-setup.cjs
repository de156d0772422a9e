'use strict';

/** Before the browser tests: a browser is found or installed, and pages and command line are built where they are out of date. */
module.exports = async () => {
  const { findOrInstallBrowser } = await import('../../../scripts/find-browser.mjs');
  const { build } = await import('../../../scripts/build.mjs');
  process.env.CHROME_PATH = findOrInstallBrowser();
  process.stderr.write(`Browser tests run in ${process.env.CHROME_PATH}\n`);
  await build(['addin', 'workbench', 'cli'], { ifStale: true });
};
