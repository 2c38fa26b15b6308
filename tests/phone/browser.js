// Chromium for the tests: started on its own profile, opening pages that count their faults, and looked at by axe-core.
import assert from 'node:assert/strict';
import { mkdirSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { createRequire } from 'node:module';
import { tmpdir } from 'node:os';
import { chromium } from 'playwright-core';

const { CHROMIUM, PICTURES } = process.env;
const axe = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8');
const flags = ['--no-sandbox', '--disable-gpu', '--disable-quic', '--no-first-run', '--disable-background-networking', '--disable-component-update', '--disable-sync'];

/** What pages complained of. */
export const faults = [];

/** A browser, and what ends it and forgets what it wrote. */
export async function start() {
  mkdirSync(PICTURES, { recursive: true });
  const profile = mkdtempSync(`${tmpdir()}/phone-`);
  const browser = await chromium.launch({ executablePath: CHROMIUM, args: flags, env: { ...process.env, HOME: profile, XDG_CONFIG_HOME: profile, XDG_CACHE_HOME: profile } });
  return { browser, end: async () => {
    await browser.close();
    rmSync(profile, { recursive: true, force: true });
  } };
}

/** A page with its own storage, the size of a phone unless `more` says otherwise. `seen` is called before it loads. */
export async function open(browser, link, more = {}, seen = () => {}) {
  const context = await browser.newContext({ viewport: { width: 390, height: 844 }, deviceScaleFactor: 1, hasTouch: true, isMobile: true, ...more });
  const page = await context.newPage();
  page.setDefaultTimeout(60_000);
  page.on('pageerror', (error) => faults.push(String(error)));
  page.on('console', (line) => line.type() === 'error' && !/WebSocket|ERR_/.test(line.text()) && faults.push(line.text()));
  seen(page);
  await page.goto(link);
  return page;
}

/** Somebody joins by the page's own form. */
export async function join(page, name, team) {
  await page.getByLabel('Your name').fill(name);
  if (team) await page.getByRole('radio', { name: team }).check();
  await page.getByRole('button', { name: 'Join' }).tap();
  await page.getByText('You\u2019re in').waitFor();
  return page;
}

/** What axe-core finds on this screen, and a picture of it for people to look at. */
export async function inspect(page, name) {
  await page.screenshot({ path: `${PICTURES}/${name}.png` });
  await page.evaluate(axe);
  const { violations } = await page.evaluate(() => window.axe.run(document, { runOnly: ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'] }));
  assert.deepEqual(violations.map(({ id, nodes }) => `${name}: ${id}: ${nodes.map((node) => node.html).join(' ')}`), []);
  const wide = await page.evaluate(() => document.documentElement.scrollWidth > innerWidth);
  assert.equal(wide, false, `${name} is wider than the phone`);
}

/** How many sheets a page takes when it is printed; what is printed is kept for people to look at. */
export async function sheets(page, name) {
  const pdf = await page.pdf({ preferCSSPageSize: true, path: `${PICTURES}/${name}.pdf` });
  return pdf.toString('latin1').match(/\/Type\s*\/Page\b(?!s)/g).length;
}
