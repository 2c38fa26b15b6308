// The phone of a player. What it shows follows from what the host's program last said (`room`, what all see; `you`, what
// only this phone does) and from what was picked or typed here and not yet acknowledged (`mine`).
import { badge, counted, el, grouped, kept, Link, mark, ordinal, said, signed } from './common.js';
import { ask, staking } from './answer.js';

const $ = (selector) => document.querySelector(selector);
const main = $('main'), fuse = $('#fuse'), foot = $('#foot');

let room = null, you = null, mine = {}, refused = {}, closed = '', waits = false;
let shownAt = 0, endsAt = Infinity, stopped = null; // of the open question, by performance.now()
let shown = '', alarms = [], burning = '', counting = 0, floorChanged = false;

const inLink = new URLSearchParams(location.search).get('c') || decodeURIComponent(location.hash.slice(1));
let code = (inLink || kept.get('code')).trim().toUpperCase();

const link = new Link(() => '/play', heard, (state, reason) => {
  closed = state === 'closed' ? reason : '';
  $('#link').textContent = state === 'lost' ? 'Connection lost. Coming back by itself \u2026' : '';
  document.body.classList.toggle('lost', state === 'lost');
  if (state === 'open') hello();
  render();
});

function hello() {
  waits = true;
  link.ask('hello', { token: kept.get('seat:' + code) });
}

// --- What is heard

function heard(message) {
  if (message.seat) {
    kept.set('seat:' + code, message.seat.token);
    kept.set('code', code);
  }
  if (message.room) hear(message.room);
  if (message.you) {
    you = message.you;
    if (mine.n === you.n && answered()) mine = {};
  }
  if (message.ack) acknowledged(message.ack.n);
  if (message.refused) refuse(message.refused);
  if (waits && message.room) {
    waits = false;
    if (!message.you) you = null; // nobody's phone, or of a match that is over
    else if (mine.answer && mine.sent && !answered()) send(); // it was on its way when the connection broke
    else mine = { ...mine, sent: false, buzzed: false };
  }
  render();
}

function hear(news) {
  const whole = 'bank' in news && 'paused' in news && 'closed' in news;
  if (whole) room = news;
  else if (!room) return; // everything comes with the answer to the hello
  else if (room.n === news.n) Object.assign(room, news);
  else {
    const { of, bank, lang, round, paused, closed: door, teams: all, naming } = room;
    room = { of, bank, lang, round, paused, closed: door, teams: all, naming, ...news };
  }
  const asked = ['reading', 'open', 'locked', 'reveal'].includes(room.phase);
  if ('floor' in news) floorChanged = true;
  const picks = ['one', 'several', 'order'].includes(room.kind) && room.phase !== 'reading';
  if (!whole && asked && (!room.ask || picks && !room.choices)) hello(); // something was lost on the way
  if (!('left' in news)) delete room.left;
  if (room.phase === 'open') time();
  if (room.phase === 'wager' || room.phase === 'break') endsAt = performance.now() + (room.left ?? Infinity);
  if (mine.n !== room.n || room.phase === 'reading') mine = {};
  if (room.phase !== 'open') refused = {};
}

/** The answer's time is from when this phone showed the choices, pauses left out. */
function time() {
  const now = performance.now();
  if (mine.shown !== room.n || floorChanged) shownAt = now - room.spent; // while somebody has the floor, time stands still
  else if (stopped !== null && !room.paused) shownAt = now - stopped;
  mine = { ...(mine.n === room.n ? mine : {}), n: room.n, shown: room.n, ...(floorChanged && { buzzed: false, sent: false, answer: undefined }) };
  floorChanged = false;
  stopped = room.paused ? now - shownAt : null;
  endsAt = room.left === undefined ? Infinity : now + room.left;
}

const answered = () => you?.n === room?.n && (you.picks || you.text !== undefined || you.done);

function acknowledged(n) {
  if (n !== room.n || !mine.answer) return;
  const { name: mineName, score, lives, rank: at, team, found, strikes } = you;
  you = { name: mineName, score, lives, rank: at, team, n, ...(you.n === n && { found, strikes }), ...mine.answer };
  mine = {};
  vibrate(30);
}

function refuse({ what, why }) {
  if (what === 'answer' && answered()) return; // it had arrived the first time
  mine.buzzed = false;
  refused = { what, why: why.charAt(0).toUpperCase() + why.slice(1) + '.' };
  mine.sent = false;
}

// --- What is done

function answer(given) {
  mine = { ...mine, n: room.n, answer: given, sent: true, ms: stopped ?? performance.now() - shownAt };
  refused = {};
  send();
  render();
}

function send() {
  link.ask('answer', { n: mine.n, ...mine.answer, ms: Math.max(0, Math.round(mine.ms)) });
}

function name(text) {
  refused = {};
  link.ask('name', { n: room.n, text, ms: Math.round(performance.now() - shownAt) });
}

function buzz() {
  if (mine.buzzed) return;
  refused = {};
  mine = { ...mine, buzzed: true };
  link.ask('buzz', { n: room.n, ms: Math.max(0, Math.round(performance.now() - shownAt)) });
  vibrate(30);
  render();
}

function stake(points) {
  refused = {};
  mine = { ...mine, n: room.n, sent: true };
  link.ask('stake', { n: room.n, points });
  render();
}

function join(event) {
  event.preventDefault();
  const form = event.target;
  code = form.code.value.trim().toUpperCase();
  kept.set('name', form.name.value);
  refused = {};
  const team = inTeams() && { team: room.teams?.[new FormData(form).get('team')] ?? form.fresh.value };
  if (team) kept.set('team', team.team);
  if (!link.ask('join', { name: form.name.value, code, ...team })) refused = { what: 'join', why: 'There is no connection just now.' };
  render();
}

function vibrate(...pattern) {
  const touched = navigator.userActivation?.hasBeenActive ?? true; // browsers complain before that
  if (touched && kept.get('still') !== 'yes') navigator.vibrate?.(pattern);
}

/** For who doesn't see the screen. */
function tell(text) {
  const news = $('#news');
  news.textContent = news.textContent === text ? text + '\u00a0' : text;
}

// --- What is shown

function render() {
  const [key, draw] = screen();
  header();
  burn();
  document.documentElement.classList.toggle('terse', kept.get('terse') === 'yes');
  if (key === shown) return main.firstElementChild?.refresh?.();
  const first = !shown;
  shown = key;
  clearInterval(counting);
  foot.textContent = '';
  main.className = key.split(' ')[0];
  main.replaceChildren(el('div.screen', {}, draw()));
  main.firstElementChild.refresh = main.querySelector('.asked, .teams')?.refresh;
  scrollTo(0, 0);
  const heading = main.querySelector('h1'), goal = main.querySelector('[data-focus]') || heading;
  if (first || !goal) return;
  if (goal === heading) heading.tabIndex = -1;
  goal.focus();
}

/** Which screen it is, as a text that changes when it is another, and what draws it. */
function screen() {
  if (closed) return ['away', () => message('This page is closed', closed + '.', button('Play here', () => link.wake()))];
  if (!room) return ['coming', () => message('Connecting \u2026', 'to the host\u2019s laptop')];
  if (!you) {
    if (room.phase === 'results') return ['over', () => message('The match is over', 'Ask the host for the next one.')];
    if (room.closed) return ['shut', () => message('The door is closed', 'The host lets nobody in just now. This page opens by itself when they do.')];
    return ['join ' + (refused.why || ''), joining];
  }
  if (you.removed) return ['removed', () => message('You are out', 'The host has removed you from this match.')];
  if (room.paused) return ['paused', () => message('Paused', 'The host goes on soon.')];
  const about = ` ${room.n}`;
  switch (room.phase) {
    case 'lobby': return [`lobby ${you.name} ${you.team?.name}`, lobby];
    case 'round': return ['round' + about, () => [el('p.small', {}, room.sudden ? 'A tie for the first place' : place()), said('h1.huge', room.round), look()]];
    case 'wager': return wager(about);
    case 'reading': return ['reading' + about, () => [question(), look(ahead[room.play] || 'The choices come in a moment')]];
    case 'open':
    case 'locked': return open(about);
    case 'reveal': return ['reveal' + about + (you.n === room.n ? you.verdict + you.points + where() : '') + (room.void || ''), reveal];
    case 'standings': return ['standings' + about + you.score + where(), () => standing('So far')];
    case 'break': return ['break' + (room.left === undefined) + you.score + where(), rest];
    case 'results': return ['results ' + you.score + where(), results];
  }
  return ['coming', () => message('In a moment', 'The host is getting ready.')];
}

const ahead = { buzzer: 'The first to buzz answers', turns: 'One player answers' };
const place = () => (room.sudden ? room.round : `Question ${room.n}${room.of ? ' of ' + room.of : ''}`);
const where = () => JSON.stringify([you.rank, you.team]);
const inTeams = () => room.naming || room.teams?.length > 0;
const button = (text, onclick, given = {}) => el('button.primary', { type: 'button', onclick, ...given }, text);
const message = (title, text, ...more) => [el('h1', {}, title), el('p.muted', {}, text), ...more];
const look = (text = 'Look at the big screen') => void (foot.textContent = text);

function header() {
  $('header').hidden = !you;
  if (!you) return;
  $('#who bdi').textContent = you.name;
  $('#score b').textContent = grouped(you.score);
}

function joining() {
  const graphemes = (text) => (window.Intl?.Segmenter ? [...new Intl.Segmenter().segment(text)] : [...text]).length;
  const count = el('span', { id: 'count' });
  const length = (field) => {
    const left = 24 - graphemes(field.value.trim());
    count.textContent = left < 0 ? `${-left} too many: it will be cut` : counted(left, 'character') + ' left';
  };
  const field = el('input', { name: 'name', id: 'name', value: kept.get('name'), required: true, maxLength: 200, dir: 'auto',
    'data-focus': refused.what === 'join', autocomplete: 'nickname', enterKeyHint: 'go', 'aria-describedby': 'count', oninput: () => length(field) });
  length(field);
  const wrong = refused.what === 'join';
  return [said('p.small', room.bank), el('h1', {}, 'Who are you?'),
    el('form', { onsubmit: join },
      el('label', { htmlFor: 'name' }, inTeams() ? 'Your name' : 'Your name, or your team\u2019s'), field, el('p.small', {}, count),
      inTeams() && teams(),
      el('label', { htmlFor: 'code' }, 'The code on the big screen'),
      el('input', { name: 'code', id: 'code', value: code, required: true, maxLength: 16, autocapitalize: 'characters',
        autocomplete: 'off', spellcheck: false }),
      wrong && el('p.wrong', { role: 'alert' }, refused.why),
      el('button.primary', {}, 'Join'))];
}

/** A button for each team, and a field for a new one where it may be named. */
function teams() {
  const list = el('div.teams'), fresh = el('input', { name: 'fresh', id: 'fresh', maxLength: 200, dir: 'auto', autocomplete: 'off' });
  const naming = el('div', {}, el('label', { htmlFor: 'fresh' }, 'The name of a new team'), fresh);
  let drawn = '', picked = kept.get('team') || null; // a team's name; '' is a new one
  if (room.naming && picked && !room.teams?.includes(picked)) [fresh.value, picked] = [picked, ''];
  const choose = () => {
    fresh.required = room.naming && (picked === '' || !room.teams?.length);
    naming.hidden = !fresh.required;
  };
  const option = (value, name, text) => el('label.team', {}, el('input', { type: 'radio', name: 'team', value, required: true,
    checked: name === picked, onchange: () => { picked = name; choose(); } }), text);
  list.refresh = () => {
    const all = room.teams || [], text = JSON.stringify([all, room.naming]);
    if (text === drawn) return;
    drawn = text;
    if (picked && !all.includes(picked)) picked = null;
    const had = list.contains(document.activeElement) && document.activeElement.value;
    list.replaceChildren(...all.map((name, at) => option(at, name, said('span', name))),
      ...(room.naming && all.length ? [option('new', '', 'A new team')] : []));
    if (had) list.querySelector(`[value="${had}"]`)?.focus();
    choose();
  };
  list.refresh();
  return [el('fieldset', {}, el('legend', {}, 'Your team'), list), naming];
}

function lobby() {
  look('Look at the big screen: it begins there');
  return [el('p.small', {}, said('bdi', room.bank)), el('h1', {}, 'You\u2019re in'), said('p.huge', you.name),
    you.team && el('p', {}, 'Your team: ', said('b', you.team.name)), settings('Your phone')];
}

function settings(title) {
  const setting = (key, text) => el('label.check', {},
    el('input', { type: 'checkbox', checked: kept.get(key) === 'yes', onchange: (event) => {
      kept.set(key, event.target.checked ? 'yes' : '');
      document.querySelectorAll(`[data-key=${key}]`).forEach((each) => (each.checked = event.target.checked));
      render();
    }, 'data-key': key }), text);
  return el('fieldset.card', {}, el('legend', {}, title), setting('terse', 'Show buttons only, not the question'),
    navigator.vibrate && setting('still', 'Don\u2019t vibrate'));
}

$('#who').onclick = () => {
  const panel = $('#settings');
  panel.hidden = !panel.hidden;
  $('#who').setAttribute('aria-expanded', String(!panel.hidden));
  panel.replaceChildren(settings('Settings'));
};

function question() {
  const text = said(room.quote ? 'h1.ask.quote' : 'h1.ask', room.ask, { lang: room.lang });
  return [el('p.small', {}, place()), text,
    room.image && said('p.small', 'Picture: ' + room.image, { lang: room.lang }), room.audio && said('p.small', 'Sound: ' + room.audio, { lang: room.lang })];
}

/** Who can't take part in this question. */
function apart() {
  if (you.n !== room.n) return null;
  if (you.late) return ['late', () => message('Welcome!', 'This question is under way. The next one is yours.')];
  if (you.watches) return ['watch', () => message(room.round, 'It is between those who are level for the first place. Look at the big screen!')];
  return you.out && ['out', () => message('No lives left', 'You are out, but the big screen is still worth a look.')];
}

function open(about) {
  const none = apart();
  if (none) return none;
  const alone = room.play && room.play !== 'everyone';
  if (alone && !you.floor) return others(about);
  if (answered()) return ['locked' + about, lockedIn];
  if (alone && room.phase === 'locked') return coming(about);
  if (room.phase === 'locked' || performance.now() >= endsAt && !mine.sent) return ['late' + about, () => message('Time\u2019s up', 'That was too late for this one.')];
  return ['open' + about + (alone ? ' mine' : ''), () => [alone && el('p.floor', {}, room.play === 'turns' ? 'It\u2019s your turn' : 'You have the floor: answer'), el('div.asking', {}, question()), ask(room, () => ({ you, mine, refused }), { answer, name, tell })]];
}

const coming = (about) => ['late' + about, () => message('In a moment', 'Here comes the answer.')];

/** Where one answers at a time: this phone isn't the one. */
function others(about) {
  if (room.phase === 'locked') return coming(about);
  if (room.floor) return ['watch' + about + room.floor, () => [said('h1.huge', room.floor), el('p.muted', {}, room.play === 'turns' ? 'has the turn' : 'has the floor'), look(you.locked ? lockedOut : undefined)]];
  if (room.play === 'turns') return ['watch' + about, () => message('In a moment', 'Nobody has the turn just now.')];
  if (you.locked) return ['watch' + about + ' locked', () => [mark('lock'), el('h1', {}, 'Locked out'), el('p.muted', {}, lockedOut)]];
  return ['race' + about, () => {
    const button = el('button.buzz', { type: 'button', onclick: buzz, 'data-focus': true }), why = el('p.wrong', { role: 'alert' });
    const all = el('div.asked', {}, button, why);
    all.refresh = () => {
      button.textContent = mine.buzzed ? 'Buzzed' : 'Buzz';
      button.setAttribute('aria-disabled', String(Boolean(mine.buzzed)));
      why.textContent = refused.why || '';
    };
    all.refresh();
    return [el('div.asking', {}, question(), room.choices && el('ul.yours', {}, room.choices.map((text, at) => el('li', {}, room.kind !== 'order' && badge(at), said('span', text, { lang: room.lang }))))), all];
  }];
}
const lockedOut = 'You have had your try at this one';

function wager(about) {
  const none = apart();
  if (none) return none;
  if (you.n !== room.n || you.most === undefined) return ['coming' + about, () => message('In a moment', 'Here come the stakes.')];
  if (you.stake !== undefined) return ['staked' + about, () => [look('The question comes in a moment'), mark('lock'), el('h1', {}, 'Your stake'), el('p.points', {}, grouped(you.stake))]];
  return ['wager' + about, () => [el('p.small', {}, place()), said('h1', room.round), staking(you.most, () => ({ mine, refused }), stake)]];
}

/** What the player said, to be shown again. */
function yours() {
  if (you.picks) return you.picks.map((pick) => el('li', {}, room.kind !== 'order' && badge(pick), said('span', choice(pick), { lang: room.lang })));
  return (you.found || (you.text === undefined ? [] : [you.text])).map((text) => said('li', text));
}
const choice = (pick) => (room.kind === 'truth' ? ['True', 'False'][pick] : room.choices[pick]);

function lockedIn() {
  look();
  const list = room.kind === 'order' ? 'ol.yours' : 'ul.yours';
  tell('Locked in');
  return [mark('lock'), el('h1', {}, 'Locked in'), el(list, {}, yours())];
}

function reveal() {
  look();
  if (you.n !== room.n || !you.verdict) return [el('h1', {}, 'The answer'), key()];
  if (room.sudden) {
    const { rank: [at], tied } = you.team || you, way = at > 1 ? 'wrong' : tied ? 'partly' : 'right';
    return [mark(way), el('h1', {}, { wrong: 'Not the nearest', partly: 'Still level', right: 'Nearest, and first!' }[way]), rank(), key()];
  }
  if (you.verdict === 'watched') return [el('h1', {}, 'The answer'), key(), rank(), room.why && said('p.small', room.why, { lang: room.lang })];
  const [right, speed, streak, cost = 0, staked = 0] = you.points, all = right + speed + streak + cost + staked;
  const good = you.verdict === 'right', part = you.verdict === 'partly';
  const title = room.void ? 'This one doesn\u2019t count' : { right: 'Right', partly: 'Partly right', wrong: 'Not this time', skipped: 'No answer', late: 'Time\u2019s up' }[you.verdict];
  const facts = [you.ms !== undefined && `answered in ${(you.ms / 1000).toFixed(1)} s`, you.streak && `streak ${you.streak} \u{1F525}`].filter(Boolean);
  const parts = [right && `${grouped(right)} for the answer`, speed && `${grouped(speed)} for speed`, streak && `${grouped(streak)} for the streak`].filter(Boolean);
  if (good) vibrate(30, 60, 30);
  return [mark(good ? 'right' : part ? 'partly' : 'wrong'), el('h1' + (good ? '.label' : ''), {}, title),
    (good || part || all < 0) && !room.void && el('p.points' + (all < 0 ? '.wrong' : ''), {}, signed(all)),
    staked !== 0 && !room.void && el('p.facts', {}, staked > 0 ? 'Your stake is won' : 'Your stake is lost'),
    facts.length > 0 && el('p.facts', {}, facts.join(' \u00b7 ')),
    parts.length > 1 && el('p.small', {}, parts.join(' \u00b7 ')),
    you.life_lost && el('p.wrong', {}, you.lives ? `${counted(you.lives, 'life', 'lives')} left` : 'No lives left'),
    rank(), !good && key(), room.why && said('p.small', room.why, { lang: room.lang })];
}

function key() {
  const texts = room.key || room.right?.map(choice) || [];
  const several = texts.length > 1;
  const line = texts.map((text, at) => el('li', {}, room.right && room.kind !== 'order' && badge(room.right[at]), said('span', text, { lang: room.lang })));
  return el('div.key', {}, el('p.small', {}, several ? 'Right are' : 'Right is'), el(room.kind === 'order' ? 'ol.yours' : 'ul.yours', {}, line));
}

function rank() {
  if (!you.rank) return null;
  return you.team ? [pill(you.team, [said('bdi', you.team.name), ': ']), pill(you, 'You: ')] : pill(you);
}

function pill({ rank: [at, of], up = 0 }, who = '') {
  const way = up > 0 ? 'up' : 'down', by = Math.abs(up);
  return el('p.pill', {}, who, `${ordinal(at)} of ${grouped(of)}`,
    by > 0 && el('span.' + way, {}, el('span', { 'aria-hidden': 'true' }, way === 'up' ? ' \u25b2 ' : ' \u25bc '), el('span.label', {}, `, ${way} `), String(by)));
}

function standing(title) {
  look();
  if (!you.rank) return message(title, 'You play from the next question on.');
  const lines = ({ rank: [at, of], tied, score }) => [el('p.points', {}, ordinal(at)), el('p.facts', {}, `of ${grouped(of)}${tied ? ', shared' : ''} \u00b7 ${counted(score, 'point')}`)];
  if (!you.team) return [el('h1.small', {}, title), lines(you)];
  return [el('h1.small', {}, title, ': ', said('bdi', you.team.name)), lines(you.team),
    el('p.small', {}, `You yourself: ${ordinal(you.rank[0])} of ${grouped(you.rank[1])}, with ${counted(you.score, 'point')}`)];
}

function rest() {
  look(room.left === undefined ? '' : 'The big screen tells when it goes on');
  if (room.left === undefined) return [el('h1', {}, 'The break is over'), el('p.muted', {}, 'It goes on in a moment.'), rank()];
  const clock = el('p.points', { role: 'timer' });
  const count = () => {
    const left = Math.max(0, Math.ceil((endsAt - performance.now()) / 1000)), minutes = Math.floor(left / 60) % 60;
    const hours = Math.floor(left / 3600), two = (number) => String(number).padStart(2, '0');
    clock.textContent = (hours ? `${hours}:${two(minutes)}` : minutes) + ':' + two(left % 60);
  };
  count();
  counting = setInterval(count, 250);
  return [el('h1', {}, 'Break'), clock, rank()];
}

function results() {
  const sum = you.sum && el('p.small', {}, `${you.sum[0]} of ${you.sum[1]} right`);
  const first = (you.team || you).rank?.[0] === 1;
  return [first && el('p.huge', { 'aria-hidden': 'true' }, '\u{1F3C6}'), standing(first ? (you.team ? 'You have won together' : 'You have won') : 'The end'), sum];
}

// --- The fuse

function burn() {
  const on = you && ['open', 'wager'].includes(room?.phase) && room.left !== undefined && !you.removed && !(you.n === room.n && (you.late || you.out || you.watches));
  fuse.hidden = !on;
  const state = on ? `${room.n} ${room.phase} ${room.paused} ${endsAt}` : '';
  if (state === burning) return;
  burning = state;
  alarms.forEach(clearTimeout);
  alarms = [];
  if (!on) return;
  fuse.replaceChildren(el('i'));
  const left = Math.max(0, room.paused ? room.left : endsAt - performance.now());
  fuse.style.setProperty('--from', left / room.total);
  fuse.style.setProperty('--left', left + 'ms');
  fuse.classList.toggle('still', room.paused);
  if (room.paused) return;
  const at = (before, what) => left > before && alarms.push(setTimeout(what, left - before));
  at(5000, () => !answered() && !(room.floor && !you.floor) && tell('5 seconds left'));
  at(350, () => !answered() && !mine.sent && main.querySelector('.asked')?.lastCall?.()); // what stands there counts
  at(-20, render);
}

render();
