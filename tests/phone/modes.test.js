// Rounds with buzzers, in turns and for stakes, on two phones and the host's page.
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { inspect } from './browser.js';
import { eachInARoom, heading, joined, laptop, phone, server } from './room.js';

eachInARoom('modes');

const buzzer = (page) => page.getByRole('button', { name: 'Buzz', exact: true });

test('the first to buzz has the floor, a wrong answer opens it for the others, and the host judges', async () => {
  const ada = await joined('Ada'), bob = await joined('Bob');
  const host = await laptop();
  await server.go(1, 'reading');
  await ada.getByText('The first to buzz answers').waitFor();
  await server.go(1, 'open');
  await buzzer(ada).waitFor();
  const { height } = await buzzer(ada).boundingBox();
  assert.ok(height > 300, `the button is ${height} high`);
  await inspect(ada, '40-buzz');
  await buzzer(ada).tap();
  await ada.getByRole('button', { name: 'Buzzed' }).waitFor();
  server.pass(400);
  await ada.getByText('You have the floor: answer').waitFor();
  await inspect(ada, '41-floor');
  await heading(bob, 'Ada');
  await bob.getByText('has the floor').waitFor();
  await inspect(bob, '42-another-has-it');
  await host.getByRole('button', { name: 'Right' }).waitFor();
  await inspect(host, '43-host-judges');
  await ada.getByRole('button', { name: 'A speedboat' }).tap();
  await heading(ada, 'Locked out');
  await inspect(ada, '44-locked-out');

  await buzzer(bob).waitFor();
  await bob.keyboard.press('Space'); // the button has the focus
  await bob.getByText('You have the floor: answer').waitFor(); // at once: nobody else may buzz
  await host.getByRole('button', { name: 'Reopen' }).click();
  await buzzer(bob).waitFor();
  await bob.keyboard.press('Enter');
  await bob.getByText('You have the floor: answer').waitFor();
  await host.getByRole('button', { name: 'Right' }).click();
  await server.go(1, 'reveal');
  await heading(bob, 'Right');
  await heading(ada, 'Not this time');
  await ada.getByText('\u221250').waitFor();
  await inspect(ada, '45-it-cost');
  await server.go(2, 'open');
  await buzzer(ada).tap();
  server.pass(400);
  await ada.getByText('You have the floor: answer').waitFor();
  await ada.reload(); // and comes back to it
  await ada.getByText('You have the floor: answer').waitFor();
  await server.go(2, 'reveal');
  await heading(bob, 'The answer');
  await inspect(bob, '46-watched');
});

test('in turns a phone says whose turn it is', async () => {
  const ada = await joined('Ada'), bob = await joined('Bob');
  await server.go(3, 'open');
  await ada.getByText('It\u2019s your turn').waitFor();
  await inspect(ada, '47-your-turn');
  await heading(bob, 'Ada');
  await bob.getByText('has the turn').waitFor();
  await ada.getByRole('button', { name: 'True' }).tap();
  await server.sees((view) => view.phase !== 'open');
  await server.go(3, 'reveal');
  await heading(ada, 'Right');
  await heading(bob, 'The answer');
});

test('points are staked by a slider, buttons or a number, and the question may then be answered', async () => {
  const ada = await joined('Ada'), bob = await joined('Bob');
  await server.go(4, 'wager');
  await heading(ada, 'Double or nothing');
  await ada.getByRole('button', { name: 'Half' }).tap();
  assert.equal(await ada.getByRole('spinbutton').inputValue(), '500');
  await ada.getByRole('slider').evaluate((slider) => {
    slider.value = 700;
    slider.dispatchEvent(new Event('input', { bubbles: true }));
  });
  assert.equal(await ada.getByRole('spinbutton').inputValue(), '700');
  await inspect(ada, '48-wager');
  await ada.getByRole('button', { name: 'Stake it' }).tap();
  await heading(ada, 'Your stake');
  await inspect(ada, '49-staked');
  await bob.getByRole('spinbutton').fill('100');
  await bob.getByRole('button', { name: 'Stake it' }).tap();
  await server.sees((view) => view.phase === 'reading'); // all have staked
  await server.go(4, 'open');
  await ada.getByLabel('Your answer').fill('Esai Morales');
  await ada.getByRole('button', { name: 'Lock in' }).tap();
  await heading(ada, 'Locked in');
  await server.go(4, 'reveal');
  await heading(ada, 'Right');
  await ada.getByText('+700').waitFor();
  await bob.getByText('\u2212100').waitFor();
  await bob.getByText('Your stake is lost').waitFor();
  await inspect(bob, '50-lost-stake');
});
