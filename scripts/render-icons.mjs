// `npm run icons`: renders assets/*.svg into the PNG sizes that Office asks for, in an installed browser.
// Sizes below 28 pixels come from the drawing made for small sizes (`…-small.svg`).
import { readFileSync } from 'node:fs';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { chromium } from 'playwright-core';
import { findOrInstallBrowser } from './find-browser.mjs';

const assets = path.resolve(path.dirname(fileURLToPath(import.meta.url)), '../assets');
const SIZES = {
  icon: [16, 20, 24, 32, 40, 48, 64, 80, 128],
  check: [16, 32, 80],
  recalc: [16, 32, 80],
  compare: [16, 32, 80],
  clear: [16, 32, 80],
};
const SMALL = 28;

const browser = await chromium.launch({ executablePath: findOrInstallBrowser(), args: ['--no-sandbox'] });
try {
  const page = await browser.newPage();
  for (const [name, sizes] of Object.entries(SIZES)) {
    for (const size of sizes) {
      const drawing = readFileSync(path.join(assets, `${name}${size < SMALL ? '-small' : ''}.svg`), 'utf8');
      await page.setViewportSize({ width: size, height: size });
      await page.setContent(`<style>*{margin:0}svg{display:block;width:${size}px;height:${size}px}</style>${drawing}`);
      await page.screenshot({ path: path.join(assets, `${name}-${size}.png`), omitBackground: true });
    }
  }
} finally {
  await browser.close();
}
