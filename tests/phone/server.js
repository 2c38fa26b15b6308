// Serves the pages as the host's program does, with its headers, and shovels what their WebSockets say to and from the
// room without a network (room.cpp).
import { spawn } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { createServer } from 'node:http';
import { createInterface } from 'node:readline';
import { WebSocketServer } from 'ws';

const types = { html: 'text/html; charset=utf-8', css: 'text/css; charset=utf-8', js: 'text/javascript; charset=utf-8' };

export class Server {
  static async start(pages, program, words = []) {
    const server = new Server();
    server.room = spawn(program, words, { stdio: ['pipe', 'pipe', 'inherit'] });
    createInterface({ input: server.room.stdout }).on('line', (line) => server.tell(line));
    server.http = createServer((request, response) => {
      const name = request.url.split('?')[0].slice(1) || 'index.html';
      response.setHeader('Content-Security-Policy', "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self' data:; connect-src 'self'");
      try {
        if (name.includes('/')) throw new Error('no such file');
        const bytes = readFileSync(`${pages}/${name}`);
        response.setHeader('Content-Type', types[name.split('.').pop()]);
        response.end(bytes);
      } catch {
        response.statusCode = 404;
        response.end();
      }
    });
    const sockets = new WebSocketServer({ noServer: true });
    server.http.on('upgrade', (request, socket, head) => {
      if (!server.up) return socket.destroy();
      sockets.handleUpgrade(request, socket, head, (client) => server.came(client, request.url.split('?')[0].slice(1)));
    });
    await new Promise((listening) => server.http.listen(0, '127.0.0.1', listening));
    server.url = `http://127.0.0.1:${server.http.address().port}`;
    server.came({ send: (text) => server.hostHeard(JSON.parse(text)), on() {} }, 'host');
    return server;
  }

  up = true;
  time = 0; // the room's, which stands still unless a test lets it pass
  clients = new Map();
  count = 0;
  waiting = [];
  view = null;
  sent = []; // by pages, as they sent it

  came(client, path) {
    const id = `c${++this.count}`;
    this.clients.set(id, client);
    this.say(id, path === 'host' ? 'host' : 'phone');
    client.on('message', (data) => {
      this.sent.push(String(data));
      this.say(id, 'says', String(data));
    });
    client.on('close', () => {
      this.clients.delete(id);
      this.say(id, 'gone');
    });
    return id;
  }

  say(id, what, text = '') {
    if (this.room.stdin.writable) this.room.stdin.write(`${this.time} ${id} ${what} ${text}\n`);
  }

  tell(line) {
    const space = line.indexOf(' ');
    this.clients.get(line.slice(0, space))?.send(line.slice(space + 1));
  }

  /** So many join at once who have no phone. */
  crowd(count) {
    this.say('-', 'crowd', String(count));
  }

  pass(millis) {
    this.time += millis;
    this.say('-', 'tick');
  }

  /** The network is gone, and phones notice it. */
  vanish() {
    this.up = false;
    for (const client of this.clients.values()) client.terminate?.();
  }

  hostHeard({ view }) {
    if (!view) return;
    this.view = view;
    const ready = this.waiting.filter(({ when }) => when(view));
    this.waiting = this.waiting.filter((each) => !ready.includes(each));
    for (const { done } of ready) done(view);
  }

  /** The host does something; the test's own page at the host's door. */
  host(name, values = {}) {
    this.say('c1', 'says', JSON.stringify({ [name]: values }));
  }

  /** When the host sees it so. */
  sees(when) {
    if (this.view && when(this.view)) return Promise.resolve(this.view);
    return new Promise((done) => this.waiting.push({ when, done }));
  }

  /** On to question n in that phase, by the host's buttons. */
  async go(n, phase) {
    for (;;) {
      const view = this.view || (await this.sees(() => true));
      if (view.n === n && view.phase === phase || view.phase === 'results') return;
      this.host(view.phase === 'open' ? 'close' : 'next', view.phase === 'open' ? { n: view.n } : { phase: view.phase, n: view.n });
      await this.sees((later) => later.phase !== view.phase || later.n !== view.n);
    }
  }

  stop() {
    for (const client of this.clients.values()) client.terminate?.();
    this.http.close();
    this.room.stdin.end();
  }
}
