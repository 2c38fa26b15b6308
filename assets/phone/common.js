// What the phone's and the host's pages share: making elements, the signs of the choices, what is kept, the connection.

/** el('button.big', {type: 'button', onclick}, 'Go'): an element with properties or attributes, and what is in it. */
export function el(what, given = {}, ...inside) {
  const [name, ...classes] = what.split('.');
  const made = document.createElement(name);
  if (classes.length) made.className = classes.join(' ');
  for (const [key, value] of Object.entries(given)) {
    if (value === undefined || value === false) continue;
    if (key.startsWith('on') || key in made && key !== 'list') made[key] = value;
    else made.setAttribute(key, value === true ? '' : value);
  }
  made.append(...inside.flat(3).filter((each) => each !== undefined && each !== null && each !== false));
  return made;
}

/** A text of the bank's or a player's: in its own language and direction. */
export const said = (what, text, given = {}) => el(what, { dir: 'auto', ...given }, text);

const shapes = ['M50 2a48 48 0 1 0 .1 0z', 'M18 4h64a14 14 0 0 1 14 14v64a14 14 0 0 1-14 14H18A14 14 0 0 1 4 82V18A14 14 0 0 1 18 4z',
  'M50 0 100 50 50 100 0 50z', 'M25 7h50l25 43-25 43H25L0 50z', 'M50 4 100 92H0z', 'M50 2 94 16v36C94 76 76 92 50 100 24 92 6 76 6 52V16z'];
const drawn = 'http://www.w3.org/2000/svg';

function svg(path, name) {
  const picture = document.createElementNS(drawn, 'svg');
  picture.setAttribute('viewBox', '0 0 100 100');
  picture.setAttribute('aria-hidden', 'true');
  picture.setAttribute('class', name);
  const line = document.createElementNS(drawn, 'path');
  line.setAttribute('d', path);
  picture.append(line);
  return picture;
}

export const letter = (choice) => 'ABCDEF'[choice];

/** The letter of a choice on its shape, as on the stage. */
export const badge = (choice) => el(`span.badge.c${choice}`, {}, svg(shapes[choice], 'shape'), el('b', {}, letter(choice)));

const marks = { right: 'M22 54 41 72 78 30', wrong: 'M30 30 70 70M70 30 30 70', partly: 'M24 50H76', lock: 'M30 46V36a20 20 0 0 1 40 0v10M26 46h48v32H26z' };
export const mark = (name) => el(`span.mark.${name}`, {}, svg(marks[name], 'line'));

export const grouped = (number) => String(number).replace(/\B(?=(\d{3})+$)/g, ',');
export const signed = (points) => (points < 0 ? '\u2212' : '+') + grouped(Math.abs(points));
export const counted = (number, one, many = one + 's') => `${grouped(number)} ${number === 1 ? one : many}`;

export function ordinal(number) {
  const tens = number % 100 > 10 && number % 100 < 14;
  return grouped(number) + (tens ? 'th' : ['th', 'st', 'nd', 'rd'][number % 10] || 'th');
}

/** Kept on this device where it may be; for as long as the page is open where not. */
export const kept = {
  more: {},
  get(key) {
    try {
      return localStorage.getItem('cliffhanger:' + key) ?? this.more[key] ?? '';
    } catch {
      return this.more[key] ?? '';
    }
  },
  set(key, value) {
    this.more[key] = value;
    try {
      localStorage.setItem('cliffhanger:' + key, value);
    } catch { /* a private window */ }
  },
};

/**
 * A WebSocket that comes back: at once when the phone wakes up or finds its network again, else after 0.3 to 8 seconds,
 * at random so that a room doesn't come back all at one time. `heard` gets each message; `changed` is called with
 * 'open', 'lost', or 'closed' and the host's reason, after which it stays closed until wake().
 */
export class Link {
  constructor(path, heard, changed) {
    Object.assign(this, { path, heard, changed, tries: 0, state: '', socket: null });
    for (const event of ['online', 'pageshow', 'visibilitychange'])
      (event === 'visibilitychange' ? document : window).addEventListener(event, () => this.check());
    addEventListener('offline', () => this.lose());
    addEventListener('pagehide', () => this.drop());
    this.open();
  }

  open() {
    clearTimeout(this.timer);
    this.drop();
    const socket = this.socket = new WebSocket(`ws://${location.host}${this.path()}`);
    this.timer = setTimeout(() => this.lose(), 8000); // a network that swallows everything says nothing
    socket.onopen = () => {
      clearTimeout(this.timer);
      this.tries = 0;
      this.say('open');
    };
    socket.onmessage = ({ data }) => {
      clearTimeout(this.answer);
      this.heard(JSON.parse(data));
    };
    socket.onclose = ({ code, reason }) => {
      if (code === 1000 && reason) { // not by accident
        this.drop();
        this.say('closed', reason);
      } else this.lose();
    };
  }

  send(name, values) {
    if (this.socket?.readyState !== WebSocket.OPEN) return false;
    this.socket.send(JSON.stringify({ [name]: values }));
    return true;
  }

  /** For what the other side answers at once: if it doesn't, the connection is dead and nobody has noticed. */
  ask(name, values) {
    clearTimeout(this.answer);
    this.answer = setTimeout(() => this.lose(), 4000);
    return this.send(name, values);
  }

  lose() {
    this.drop();
    this.say('lost');
    clearTimeout(this.timer);
    this.timer = setTimeout(() => this.open(), Math.min(8000, 300 * 2 ** this.tries++) * (0.5 + Math.random() / 2));
  }

  drop() {
    clearTimeout(this.answer);
    if (!this.socket) return;
    this.socket.onopen = this.socket.onmessage = this.socket.onclose = null;
    this.socket.close();
    this.socket = null;
  }

  /** The phone may have slept. */
  check() {
    if (document.visibilityState === 'hidden' || this.state === 'closed') return;
    if (this.socket?.readyState === WebSocket.OPEN) this.say('open');
    else if (this.socket?.readyState !== WebSocket.CONNECTING) this.wake();
  }

  wake() {
    this.tries = 0;
    this.open();
  }

  say(state, reason) {
    this.state = state;
    this.changed(state, reason);
  }
}
