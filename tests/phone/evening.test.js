// A whole evening with the real program: the link comes off the wall's picture, three phones play, one reloads, one's
// network is cut for a while, one is removed, and nothing asks for anything beyond this machine. Afterwards its page is
// printed.
import assert from 'node:assert/strict';
import { execFileSync, spawn } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { createServer } from 'node:net';
import { tmpdir } from 'node:os';
import { after, before, test } from 'node:test';
import { faults, inspect, join, open, sheets, start } from './browser.js';
import { Line } from './line.js';

const { PROGRAM, PICTURES, BANK } = process.env;

let browser, end, place, host, links, line, env;
const elsewhere = [];

const freePort = () => new Promise((resolve) => {
  const server = createServer().listen(0, '127.0.0.1', () => {
    const { port } = server.address();
    server.close(() => resolve(port));
  });
});

before(async () => {
  place = mkdtempSync(`${tmpdir()}/evening-`);
  env = { ...process.env, XDG_STATE_HOME: place, XDG_DATA_HOME: place, XDG_CONFIG_HOME: place };
  const port = await freePort();
  line = await Line.to(port);
  host = spawn(PROGRAM, ['host', BANK, '--seed', '3', '--bind', '127.0.0.1', '--port', port, '--rules', 'pub'] /* without a clock, for machines of any speed */,
    { env, stdio: ['ignore', 'pipe', 'inherit'] });
  let said = '';
  links = await new Promise((resolve, reject) => {
    host.once('exit', () => reject(new Error(`the program has ended: ${said}`)));
    host.stdout.on('data', (bytes) => {
      said += bytes;
      const found = said.match(/http:\S+/g);
      if (found?.length === 2) resolve(found);
    });
  });
  ({ browser, end } = await start());
});
after(async () => {
  await end?.();
  line?.stop();
  host?.removeAllListeners('exit');
  host?.kill();
  rmSync(place, { recursive: true, force: true });
});

/** The link that a phone's camera reads off the wall. */
async function scanned() {
  for (let tries = 0; tries < 60; ++tries) {
    const picture = `${PICTURES}/wall.png`;
    execFileSync('import', ['-window', 'root', picture]);
    try {
      const link = execFileSync('zbarimg', ['--quiet', '--raw', picture], { encoding: 'utf8' }).split('\n').find((text) => text.startsWith('http'));
      if (link) return link;
    } catch {
      // The window isn't up yet.
    }
    await new Promise((resolve) => setTimeout(resolve, 500));
  }
  throw new Error('no code could be read off the wall');
}

/** Keeps what asks for anything elsewhere. */
function watch(page) {
  for (const what of ['request', 'websocket'])
    page.on(what, (made) => new URL(made.url()).hostname === '127.0.0.1' || elsewhere.push(made.url()));
}

/** Whatever kind of question it is, something is said to it. */
async function answer(page) {
  const lock = page.getByRole('button', { name: 'Lock in' });
  const box = page.locator('input[type=text], input:not([type])').first();
  const choice = page.locator('button.choice').first();
  await choice.or(box).or(lock).first().waitFor();
  if (await choice.count()) await choice.tap();
  else if (await box.count()) await box.fill('7');
  if (await page.getByRole('button', { name: 'I know no more' }).count()) {
    await page.getByRole('button', { name: 'Say it' }).tap();
    await page.getByRole('button', { name: 'I know no more' }).tap();
  } else if (await lock.count()) await lock.tap();
  await page.getByRole('heading', { name: 'Locked in' }).waitFor();
}

test('an evening is played from the code on the wall to the podium', async () => {
  const link = await scanned();
  assert.equal(link, links[0]);
  const phone = async (name, by = link) => join(await open(browser, by, {}, watch), name);
  const cuttable = link.replace(/:\d+\//, `:${line.port}/`);
  const ada = await phone('Ada \u{1F525}'), bob = await phone('\u0641\u0631\u064A\u0642', cuttable), eve = await phone('Eve');
  const laptop = await open(browser, links[1], { viewport: { width: 1280, height: 900 }, isMobile: false, hasTouch: false }, watch);
  /** The host goes on until the match stands there; what passes by itself is waited for. */
  const until = async (phase, n) => {
    const stands = laptop.locator('#course .ask');
    for (let steps = 0; steps < 30; ++steps) {
      const now = await stands.textContent();
      if (now.startsWith(phase) && (!n || now.includes(`question ${n} `))) return;
      if (!now.startsWith('Closed')) await laptop.locator('[data-is="on"]').click();
      await laptop.waitForFunction((was) => document.querySelector('#course .ask')?.textContent !== was, now);
    }
    throw new Error(`never came to ${phase}, question ${n}`);
  };
  await inspect(laptop, 'evening-1-host');
  const questions = Number((await laptop.locator('details', { hasText: 'The running order' }).locator('ol li').count()));
  assert.ok(questions >= 7);
  for (let n = 1; n <= questions; ++n) {
    await until('Open for answers', n);
    await answer(ada);
    if (n === 1) {
      await ada.reload();
      await ada.getByRole('heading', { name: 'Locked in' }).waitFor();
    }
    if (n === 2) {
      const seat = () => bob.evaluate(() => localStorage.getItem(Object.keys(localStorage).find((key) => key.includes('seat:'))));
      const before = await seat();
      line.cut();
      await bob.getByText('Connection lost').waitFor();
      line.mend();
      await bob.getByText('Connection lost').waitFor({ state: 'hidden' }); // by itself
      assert.equal(await seat(), before);
      assert.equal(await laptop.locator('#players h2').textContent(), '3 players');
    }
    if (n === 3) {
      await laptop.getByRole('button', { name: 'Eve' }).click();
      await laptop.getByRole('button', { name: 'Remove from the match' }).click();
      await eve.getByRole('heading', { name: 'You are out' }).waitFor();
      await inspect(eve, 'evening-2-removed');
    }
    if (n < 3) await answer(eve);
    await answer(bob);
    if (n === 2) await laptop.locator('#players li', { hasText: '\u0641\u0631\u064A\u0642' }).getByText('answered').waitFor();
    await until('Revealed', n);
    await ada.getByText('Look at the big screen').waitFor();
  }
  await until('The end');
  await ada.getByText(`of ${questions} right`).waitFor();
  await inspect(ada, 'evening-3-end');
  execFileSync('import', ['-window', 'root', `${PICTURES}/wall-end.png`]);

  const page = `${place}/evening.html`;
  writeFileSync(page, execFileSync(PROGRAM, ['records', '--match', '1', '--format', 'html'], { env }));
  const printed = await open(browser, `file://${page}`, { viewport: { width: 900, height: 1270 }, isMobile: false, hasTouch: false });
  await printed.getByText('2 players').waitFor();
  await printed.getByText('Ada \u{1F525}').first().waitFor();
  assert.equal(await printed.getByText('Eve').count(), 0);
  await inspect(printed, 'evening-4-printed');
  assert.equal(await sheets(printed, 'evening-4-printed'), 1);
  assert.deepEqual(faults, []);
  assert.deepEqual(elsewhere, []);
});
