// The phones' pages in a real browser, at the size of a phone, against a room that plays a real match.
import assert from 'node:assert/strict';
import { readdirSync, statSync } from 'node:fs';
import { test } from 'node:test';
import { inspect, join } from './browser.js';
import { eachInARoom, heading, joined, phone, room, server } from './room.js';

const { PAGES } = process.env;
eachInARoom();

const lockedIn = (page) => heading(page, 'Locked in');

test('all that a phone loads is less than 50 kB', () => {
  const files = readdirSync(PAGES).filter((name) => !name.startsWith('host'));
  const bytes = files.reduce((sum, name) => sum + statSync(`${PAGES}/${name}`).size, 0);
  assert.ok(bytes < 50_000, `${files.join(', ')}: ${bytes} bytes`);
});

test('a player joins with the code from the link and a name of any script, and is told what is wrong', async () => {
  const page = await phone();
  assert.equal(await page.getByLabel('The code').inputValue(), 'K7QM');
  await page.getByText('24 characters left').waitFor();
  await page.getByLabel('Your name').fill('\u{1F3CD}\uFE0F Speed D\u00e9mons \u062F');
  await page.getByText('8 characters left').waitFor();
  await inspect(page, '01-join');
  await page.getByLabel('The code').fill('XXXX');
  await page.getByRole('button', { name: 'Join' }).tap();
  await page.getByText('That isn\'t the code on the wall.').waitFor();
  assert.equal(await page.getByLabel('Your name').inputValue(), '\u{1F3CD}\uFE0F Speed D\u00e9mons \u062F');
  await inspect(page, '02-join-refused');
  await page.getByLabel('The code').fill('k7qm');
  await page.getByRole('button', { name: 'Join' }).tap();
  await heading(page, 'You\u2019re in');
  await inspect(page, '03-lobby');
});

test('a closed door says so, and opens by itself', async () => {
  server.host('lock', { on: true });
  await server.sees((view) => view.closed);
  const page = await phone();
  await heading(page, 'The door is closed');
  await inspect(page, '04-door-closed');
  server.host('lock', { on: false });
  await heading(page, 'Who are you?');
});

test('a phone answers every kind of question, and every screen can be read by all', async () => {
  const page = await joined('\u{1F3CD}\uFE0F Speed Demons'), other = await joined('Ada');
  await server.go(1, 'round');
  await heading(page, 'The cliff stunt');
  await inspect(page, '05-round');

  await server.go(1, 'reading');
  await heading(page, 'What does Tom Cruise ride');
  assert.equal(await page.getByRole('button', { name: 'A motorcycle' }).count(), 0);
  await inspect(page, '06-reading');
  await server.go(1, 'open');
  await page.getByRole('button', { name: 'A motorcycle' }).waitFor();
  server.pass(3100);
  await inspect(page, '07-one-choice');
  await page.getByRole('button', { name: 'A motorcycle' }).tap();
  await lockedIn(page);
  await inspect(page, '08-locked-in');
  await server.go(1, 'reveal');
  await page.getByText(/answered in [23]\.\d s/).waitFor();
  await page.getByText('1st of 2').waitFor();
  await inspect(page, '09-right');
  await heading(other, 'No answer');
  await inspect(other, '10-no-answer');
  await server.go(1, 'standings');
  await heading(page, 'So far');
  await inspect(page, '11-standings');

  await server.go(2, 'open');
  for (const name of ['Hayley Atwell', 'Emily Blunt']) await page.getByRole('button', { name }).tap();
  await inspect(page, '12-several');
  await page.getByRole('button', { name: 'Lock in' }).tap();
  await lockedIn(page);
  await server.go(2, 'reveal');
  await heading(page, 'Not this time');
  await page.getByText('Vanessa Kirby').waitFor();
  await inspect(page, '13-wrong');

  await server.go(3, 'open');
  await page.getByRole('button', { name: 'True' }).waitFor();
  await inspect(page, '14-true-or-false');
  await page.getByRole('button', { name: 'True' }).tap();
  await lockedIn(page);

  await server.go(4, 'open');
  await page.getByLabel('Your answer').fill('esai moralez');
  await inspect(page, '15-typed');
  await page.getByRole('button', { name: 'Lock in' }).tap();
  await lockedIn(page);
  await server.go(4, 'reveal');
  await heading(page, 'Right');

  await server.go(5, 'open');
  assert.equal(await page.getByLabel('Your number').getAttribute('inputmode'), 'decimal');
  await page.getByLabel('Your number').fill('a few');
  await page.getByRole('button', { name: 'Lock in' }).tap();
  await page.getByText('That is not a number.').waitFor();
  await inspect(page, '16-number');
  await page.getByLabel('Your number').fill('1300');
  await page.getByRole('button', { name: 'Lock in' }).tap();
  await lockedIn(page);
  await server.go(5, 'reveal');
  await heading(page, 'Partly right');
  await page.getByText('1200 metres').waitFor();
  await inspect(page, '17-partly');

  await server.go(6, 'open');
  await page.getByRole('button', { name: 'Up: Ghost Protocol' }).tap();
  await page.getByRole('button', { name: 'Up: Ghost Protocol' }).tap();
  await page.getByRole('button', { name: 'Down: Fallout' }).tap();
  await inspect(page, '18-order');
  await page.getByRole('button', { name: 'Lock in' }).tap();
  await lockedIn(page);
  assert.deepEqual(JSON.parse(server.sent.at(-1)).answer.picks, [2, 1, 0, 3]);
  await server.go(6, 'reveal');
  await heading(page, 'Right');

  await server.go(7, 'open');
  for (const thing of ['swingarm', 'saddle', 'fork']) {
    await page.getByLabel('Name as many').fill(thing);
    await page.getByRole('button', { name: 'Say it' }).tap();
  }
  await page.getByText('2 of 3 found, 1 strike of 3', { exact: true }).waitFor();
  await page.getByText('saddle', { exact: true }).waitFor();
  await inspect(page, '19-list');
  await page.getByRole('button', { name: 'I know no more' }).tap();
  await lockedIn(page);
  await server.go(7, 'reveal');
  await heading(page, 'Partly right');
  await server.go(8, 'results');
  await heading(page, 'You have won');
  await page.getByText('4 of 8 right').waitFor();
  await inspect(page, '20-won');
  await inspect(other, '21-the-end');
});

test('things are put in order by dragging', async () => {
  const page = await joined('Ada');
  await server.go(6, 'open');
  const at = async (text) => {
    const box = await page.getByRole('listitem').filter({ hasText: text }).boundingBox();
    return [box.x + 40, box.y + box.height / 2];
  };
  const from = await at('Ghost Protocol'), to = await at('Fallout');
  await page.mouse.move(...from);
  await page.mouse.down();
  await page.mouse.move(from[0], (from[1] + to[1]) / 2, { steps: 4 });
  await page.mouse.move(...to, { steps: 4 });
  await page.mouse.up();
  const items = await page.locator('.order .text').allTextContents();
  assert.deepEqual(items, ['Ghost Protocol', 'Fallout', 'Rogue Nation', 'Dead Reckoning']);
});

test('after a reload the same seat, question and answer are there, and no second answer counts', async () => {
  const page = await joined('Ada');
  await server.go(1, 'open');
  await page.getByRole('button', { name: 'A motorcycle' }).waitFor();
  await page.reload();
  await page.getByRole('button', { name: 'A motorcycle' }).tap();
  await lockedIn(page);
  await page.reload();
  await lockedIn(page);
  await page.getByText('A motorcycle').waitFor();
  assert.equal(await page.getByRole('button', { name: 'A speedboat' }).count(), 0);
  assert.equal(server.view.players.length, 1);
  await server.go(1, 'reveal');
  await page.getByText(/^\+\d/).waitFor();
  await page.reload();
  await page.getByText(/^\+\d/).waitFor();
});

test('an answer given without a connection arrives when it is back, once', async () => {
  const page = await joined('Ada');
  await joined('Bob');
  await server.go(1, 'open');
  await page.getByRole('button', { name: 'A motorcycle' }).waitFor();
  server.vanish();
  await page.getByText('Connection lost').waitFor();
  await inspect(page, '22-connection-lost');
  await page.getByRole('button', { name: 'A motorcycle' }).tap();
  await page.getByText('Sending').or(page.locator('.choice.picked')).first().waitFor();
  server.up = true;
  await page.evaluate(() => dispatchEvent(new Event('online')));
  await lockedIn(page);
  await page.getByText('Connection lost').waitFor({ state: 'detached' }).catch(() => {});
  assert.equal(await page.locator('#link').textContent(), '');
  await server.sees((view) => view.answered === 1);
});

test('what stands there when the fuse has burnt counts', async () => {
  const page = await joined('Ada');
  await joined('Bob');
  await server.go(8, 'open');
  await page.getByLabel('Your answer').fill('Norway');
  await lockedIn(page); // by itself, a moment before the phone's fuse is burnt
  assert.equal(JSON.parse(server.sent.at(-1)).answer.text, 'Norway');
  server.pass(60_000);
  const { answered } = await server.sees((view) => view.n === 8 && view.phase !== 'open');
  assert.equal(answered, 1);
  await server.go(8, 'reveal');
  await heading(page, 'Right');
});

test('who comes late is told so; a pause, a removal and its undoing are seen', async () => {
  const page = await joined('Ada');
  await server.go(1, 'open');
  const late = await phone();
  await late.getByLabel('Your name').fill('Late');
  await late.getByRole('button', { name: 'Join' }).tap();
  await heading(late, 'Welcome!');
  await inspect(late, '23-late');
  server.host('pause');
  await heading(page, 'Paused');
  await inspect(page, '24-paused');
  server.host('resume');
  await page.getByRole('button', { name: 'A motorcycle' }).waitFor();
  server.host('remove', { player: 0 });
  await heading(page, 'You are out');
  await inspect(page, '25-removed');
  server.host('undo');
  await page.getByRole('button', { name: 'A motorcycle' }).waitFor();
});

test('a phone shows buttons only if its player wants that, and keeps it', async () => {
  const page = await joined('Ada');
  await page.getByLabel('Show buttons only').tap();
  await server.go(1, 'open');
  await page.getByRole('button', { name: 'A motorcycle' }).waitFor();
  assert.ok((await page.locator('.asking').boundingBox()).height <= 1);
  await inspect(page, '26-buttons-only');
  await page.reload();
  await page.getByRole('button', { name: 'A motorcycle' }).waitFor();
  assert.ok((await page.locator('.asking').boundingBox()).height <= 1);
});

test('a player chooses a team, sees how it stands, and the host moves players and renames teams', async () => {
  await room('teams');
  const page = await phone();
  await page.getByLabel('Your name').fill('Ada');
  await page.getByRole('button', { name: 'Join' }).tap(); // the browser asks for the team
  assert.equal(await page.getByRole('radio').count(), 3);
  await page.getByRole('radio', { name: 'The Fuse' }).check();
  await inspect(page, '50-join-a-team');
  await join(page, 'Ada', 'The Fuse');
  await page.getByText('Your team: \u{1F525} The Fuse').waitFor();
  await inspect(page, '51-lobby-in-a-team');
  const other = await join(await phone(), 'Ben', 'Red Barons');
  await join(await phone(), 'Cy', 'Red Barons');

  const host = await phone('/host.html#key', { viewport: { width: 390, height: 1400 } });
  await host.getByRole('button', { name: /Red Barons.*2 players/ }).tap();
  await host.getByLabel('Name', { exact: true }).fill('Blue Barons');
  await host.getByRole('button', { name: 'Rename' }).tap();
  await other.getByText('Your team: Blue Barons').waitFor();
  await host.getByRole('button', { name: /Cy/ }).tap();
  await host.getByLabel('Team', { exact: true }).selectOption('\u{1F525} The Fuse');
  await inspect(host, '52-host-moves-a-player');
  await host.getByRole('button', { name: 'Move to this team' }).tap();
  await host.getByRole('button', { name: /The Fuse.*2 players/ }).waitFor();
  await inspect(host, '53-host-with-teams');
  await host.getByRole('button', { name: /Undo.*new team/ }).tap();
  await host.getByRole('button', { name: /Blue Barons.*2 players/ }).waitFor();

  await server.go(1, 'open');
  await page.getByRole('button', { name: 'A motorcycle' }).tap();
  await lockedIn(page);
  await server.go(1, 'reveal');
  await page.getByText('The Fuse: 1st of 2').waitFor();
  await page.getByText('You: 1st of 3').waitFor();
  await inspect(page, '54-right-in-a-team');
  await server.go(1, 'standings');
  await heading(other, 'So far: Blue Barons');
  await other.getByText('You yourself: 2nd of 3, with 0 points').waitFor();
  await inspect(other, '55-standings-of-a-team');
  server.host('end');
  await heading(page, 'You have won together');
  await inspect(page, '56-a-team-has-won');
});

test('where teams are named by those who join, the first names one and the next finds it', async () => {
  await room('naming');
  const first = await phone(), second = await phone();
  await first.getByLabel('The name of a new team').fill('Ghost Protocol');
  await join(first, 'Ada');
  await first.getByText('Your team: Ghost Protocol').waitFor();
  await second.getByLabel('Your name').fill('Ben');
  await second.getByRole('radio', { name: 'Ghost Protocol' }).waitFor();
  assert.equal(await second.getByLabel('The name of a new team').isVisible(), false);
  await second.getByRole('radio', { name: 'A new team' }).check();
  await second.getByLabel('The name of a new team').fill('Rogue Nation');
  await inspect(second, '57-name-a-team');
  await join(second, 'Ben');
  await second.getByText('Your team: Rogue Nation').waitFor();
});

test('sudden death is asked on the phones of those who are level, and the others are told to watch', async () => {
  await room('sudden');
  const ada = await joined('Ada'), ben = await joined('Ben'), cy = await joined('Cy');
  await server.go(1, 'open');
  for (const page of [ada, ben]) {
    await page.getByRole('button', { name: 'A motorcycle' }).tap();
    await lockedIn(page);
  }
  await cy.getByRole('button', { name: 'A speedboat' }).tap();
  await server.go(2, 'round');
  await heading(ada, 'Sudden death');
  await inspect(ada, '60-sudden-death');
  await server.go(2, 'open');
  await heading(cy, 'Sudden death');
  await cy.getByText('It is between those who are level').waitFor();
  await inspect(cy, '61-watching');
  for (const [page, guess] of [[ada, '900'], [ben, '1150']]) {
    await page.getByLabel('Your number').fill(guess);
    if (page === ada) await inspect(page, '62-sudden-number');
    await page.getByRole('button', { name: 'Lock in' }).tap();
    await lockedIn(page);
  }
  await server.go(2, 'reveal');
  await heading(ben, 'Nearest, and first!');
  await heading(ada, 'Not the nearest');
  await heading(cy, 'The answer');
  await inspect(ben, '63-first');
  await server.go(2, 'results');
  await heading(ben, 'You have won');
  await ada.getByText('2nd', { exact: true }).waitFor();
});

test('large letters, a small screen and long names still fit', async () => {
  const page = await phone('/?c=K7QM', { viewport: { width: 320, height: 568 }, reducedMotion: 'reduce' });
  await page.getByLabel('Your name').fill('W'.repeat(24));
  await page.getByRole('button', { name: 'Join' }).tap();
  await server.go(1, 'open');
  await page.getByRole('button', { name: 'A motorcycle' }).waitFor();
  await inspect(page, '27-small');
  await page.evaluate(() => (document.documentElement.style.fontSize = '200%'));
  await inspect(page, '28-large-letters');
});
