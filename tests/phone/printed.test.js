// The page of an evening, printed: how many sheets it takes, that it runs and fetches nothing, and that it can be read.
import assert from 'node:assert/strict';
import { execFileSync } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { after, before, test } from 'node:test';
import { faults, inspect, open, sheets, start } from './browser.js';

const { PRINTED } = process.env;

let browser, end, place;
before(async () => {
  place = mkdtempSync(`${tmpdir()}/printed-`);
  ({ browser, end } = await start());
});
after(async () => {
  await end?.();
  rmSync(place, { recursive: true, force: true });
});

const asked = [];

/** The page of an evening of that size. */
async function evening(players, questions, more = {}) {
  const file = `${place}/${players}-${questions}.html`;
  writeFileSync(file, execFileSync(PRINTED, [players, questions]));
  return open(browser, `file://${file}`, { viewport: { width: 900, height: 1270 }, isMobile: false, hasTouch: false, ...more }, (page) =>
    page.on('request', (request) => asked.push(request.url())));
}

test('a usual evening takes one sheet of A4', async () => {
  for (const [players, questions] of [[3, 12], [16, 12], [40, 20]]) {
    const page = await evening(players, questions);
    await inspect(page, `40-evening-${players}-${questions}`);
    assert.equal(await sheets(page, `40-evening-${players}-${questions}`), 1, `${players} players, ${questions} questions`);
  }
});

test('more players flow to further sheets, after the questions', async () => {
  const page = await evening(200, 20);
  await inspect(page, '41-evening-200');
  const count = await sheets(page, '41-evening-200');
  assert.ok(count > 1 && count <= 4, `${count} sheets`);
});

test('it reads on a phone, too', async () => {
  await inspect(await evening(16, 12, { viewport: { width: 390, height: 844 } }), '42-evening-on-a-phone');
});

test('nobody\u2019s name or answer is markup, and nothing is run or fetched', async () => {
  const page = await evening(40, 20);
  await page.getByText('<script>x()</script>').first().waitFor();
  await page.getByText('<b>Nobody at all</b>').first().waitFor();
  assert.equal(await page.locator('script').count(), 0);
  assert.ok(asked.every((url) => url.startsWith('file:')), asked.join(' '));
  assert.deepEqual(faults, []);
});
