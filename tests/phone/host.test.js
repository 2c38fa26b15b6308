// The host's page in a real browser, beside the phones of the room.
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { inspect } from './browser.js';
import { eachInARoom, heading, joined, laptop, phone, server } from './room.js';

eachInARoom();

test('the host sees the key, accepts what was typed, gives points, and takes it back', async () => {
  const page = await joined('Ada');
  const host = await laptop();
  await host.getByText('Next: question 1').waitFor();
  await inspect(host, '30-host-lobby');
  await host.getByRole('button', { name: 'Begin' }).click();
  await host.getByRole('button', { name: 'Show the question' }).click();
  await host.getByText('\u2713 right').first().waitFor();
  await inspect(host, '31-host-reading');
  await server.go(4, 'open');
  await page.getByLabel('Your answer').fill('Gabriel himself');
  await page.getByRole('button', { name: 'Lock in' }).tap();
  await host.getByRole('button', { name: 'Accept \u201cGabriel himself\u201d for all' }).waitFor();
  await inspect(host, '32-host-typed');
  await host.getByRole('button', { name: 'Accept \u201cGabriel himself\u201d for all' }).click();
  await server.sees((view) => view.typed?.[0].right);
  await server.go(4, 'reveal');
  await heading(page, 'Right');
  await host.getByRole('button', { name: 'Ada' }).click();
  await host.getByLabel('Points to give').fill('250');
  await inspect(host, '33-host-player');
  await host.getByRole('button', { name: 'Give' }).click();
  await server.sees((view) => view.players[0].adjusted === 250);
  await host.getByRole('button', { name: 'Undo +250 for Ada' }).click();
  await server.sees((view) => !view.players[0].adjusted);
  await host.setViewportSize({ width: 390, height: 844 });
  await inspect(host, '34-host-on-a-phone');
});

test('the host adds a team on paper and hands in what stands on its sheet, for every kind', async () => {
  const page = await joined('Ada');
  const host = await laptop();
  await host.getByRole('button', { name: 'Add a team on paper' }).click();
  await host.getByLabel('Its name').fill('Table 4');
  await inspect(host, '35-host-paper');
  await host.getByRole('button', { name: 'Add', exact: true }).click();
  await server.sees((view) => view.players.some(({ name, seat }) => name === 'Table 4' && seat === 'paper'));
  const handIn = async (written) => {
    await host.getByRole('button', { name: 'What stands on Table 4\u2019s sheet' }).click();
    await host.getByLabel(/letter|written|number|named/i).fill(written);
    await host.getByRole('button', { name: 'Hand in' }).click();
    await server.sees((view) => view.players.find(({ name }) => name === 'Table 4').answered);
  };
  for (let n = 1; n <= 7; n++) {
    await server.go(n, 'open');
    await server.sees((view) => view.n === n && view.question);
    const { question } = server.view;
    const letters = question.right?.map((at) => 'abcdef'[at]).join(' ');
    await handIn(question.choices ? letters : question.kind === 'number' ? '1200' : question.key.join(', '));
    if (n === 5) await inspect(host, '36-host-sheet');
  }
  await server.go(7, 'reveal');
  await server.sees((view) => view.phase === 'reveal');
  const { players } = server.view;
  assert.ok(players.find(({ name }) => name === 'Table 4').score > 2000, JSON.stringify(players));
  await page.close();
});

test('the host calls a break, makes it longer and ends it, and phones count it down', async () => {
  const page = await joined('Ada'), host = await laptop();
  await server.go(1, 'reveal');
  await host.getByRole('button', { name: 'A break of 5 min' }).click();
  await heading(page, 'Break');
  await page.getByText('5:00', { exact: true }).waitFor();
  await host.getByRole('button', { name: '1 min more' }).click();
  await page.getByText(/^(6:00|5:59)$/).waitFor();
  server.pass(48_000);
  await host.getByRole('button', { name: '1 min less' }).click();
  await page.getByText(/^4:1[0-2]$/).waitFor();
  await inspect(page, '35-break');
  await host.getByText(/^4:[01]\d left$/).waitFor();
  await inspect(host, '36-host-break');
  const late = await phone();
  await late.getByLabel('Your name').fill('Late');
  await late.getByRole('button', { name: 'Join' }).tap();
  await heading(late, 'Break');
  server.pass(300_000);
  await heading(page, 'The break is over');
  await inspect(page, '37-break-over');
  await host.getByText('Its time is over').waitFor();
  await host.getByRole('button', { name: 'End the break' }).click();
  await heading(page, 'So far');
});

test('the host hides a typed answer from the wall, and lets the others through', async () => {
  const page = await joined('Ada'), host = await laptop();
  await host.getByLabel('Wrong answers that were typed').check();
  await server.go(4, 'open');
  await page.getByLabel('Your answer').fill('A rude word');
  await page.getByRole('button', { name: 'Lock in' }).tap();
  await heading(page, 'Locked in');
  await server.go(4, 'reveal');
  await host.getByRole('button', { name: 'Hide \u201cA rude word\u201d from the wall' }).click();
  await server.sees((view) => view.typed?.[0].hidden);
  await inspect(host, '38-host-hidden');
  await host.getByRole('button', { name: 'Undo hiding' }).click();
  await server.sees((view) => !view.typed[0].hidden && view.held);
  await host.getByRole('button', { name: 'Show the wrong ones on the wall' }).click();
  await server.sees((view) => !view.held);
});

test('the host finds one of more than a thousand players by name', async () => {
  const host = await laptop();
  server.crowd(1050);
  await host.getByRole('heading', { name: '1,050 players' }).waitFor();
  assert.equal(await host.getByRole('button', { name: 'Crowd 1049' }).count(), 0);
  await host.getByLabel('Find a player').fill('crowd 1049');
  await host.getByRole('button', { name: 'Crowd 1049' }).click();
  await host.getByRole('button', { name: 'Remove from the match' }).click();
  await server.sees((view) => view.joined === 1049);
  await host.locator('#players li').waitFor({ state: 'detached' });
});
