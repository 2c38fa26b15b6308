// What tests of the pages share: a browser for the file, and for each test a room whose time the test holds.
import assert from 'node:assert/strict';
import { after, afterEach, before, beforeEach } from 'node:test';
import { faults, join, open, start } from './browser.js';
import { Server } from './server.js';

const { ROOM, PAGES } = process.env;

let browser, end;

/** The room of the test that runs. */
export let server;

/** To be called once by a file of tests: each gets a room of its own, made with these words. */
export function eachInARoom(...words) {
  before(async () => ({ browser, end } = await start()));
  after(() => end?.());
  beforeEach(async () => {
    faults.length = 0;
    server = await Server.start(PAGES, ROOM, words);
  });
  afterEach(async () => {
    for (const context of browser.contexts()) await context.close();
    server.stop();
    assert.deepEqual(faults, []);
  });
}

/** Another room than the one that each test has. */
export async function room(...words) {
  server.stop();
  server = await Server.start(PAGES, ROOM, words);
}

export const phone = (path = '/#K7QM', more = {}) => open(browser, server.url + path, more);
export const laptop = () => phone('/host.html#secret', { viewport: { width: 1280, height: 900 }, isMobile: false, hasTouch: false });
export const joined = async (name, path) => join(await phone(path), name);
export const heading = (page, text) => page.getByRole('heading', { name: text }).waitFor();
