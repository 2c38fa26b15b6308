// The host's page: the whole match, and what the host does about it. Each part is drawn anew only when what it shows has
// changed, so that nothing moves away under a finger.
import { badge, counted, el, grouped, kept, Link, said, signed } from './common.js';

const $ = (selector) => document.querySelector(selector);
let view = null, order = [], pair = '', stranger = false, wrong = '', found = {};
const secret = decodeURIComponent(location.hash.slice(1)) || kept.get('host');
if (location.hash) {
  kept.set('host', secret);
  history.replaceState(null, '', location.pathname); // so that nobody reads it off the screen
}

const link = new Link(() => '/host' + (kept.get('host') ? '?key=' + encodeURIComponent(kept.get('host')) : ''), heard, (state, reason) => {
  $('#link').textContent = state === 'lost' ? 'Connection lost. Coming back by itself \u2026' : reason || '';
  if (state === 'open') setTimeout(() => view || askToPair(), 700); // nobody is told anything without the key
});

function heard(message) {
  if (message.key) kept.set('host', message.key);
  if (message.pair) pair = message.pair;
  if (message.order) order = message.order;
  if (message.view) view = message.view;
  if (message.found) found = message.found;
  wrong = message.refused ? message.refused.why.charAt(0).toUpperCase() + message.refused.why.slice(1) + '.' : '';
  if (wrong) $('#news').textContent = wrong;
  if (view) render();
  else if (wrong) askToPair();
  if (message.view && $('#players input')?.value) search(); // what was found may have changed
}

const tell = (name, values = {}) => link.send(name, values);
const quiet = (text, onclick, given = {}) => el('button.quiet', { type: 'button', onclick, ...given }, text);

/** Draws a part if what it shows has changed, and gives the focus back to the button that had it. */
const drawn = {};
function part(name, shows, draw) {
  const text = JSON.stringify(shows);
  if (drawn[name] === text) return;
  drawn[name] = text;
  const box = $('#' + name), had = box.contains(document.activeElement) && document.activeElement.dataset.is;
  box.replaceChildren(...draw().flat().filter(Boolean));
  box.hidden = !box.childNodes.length;
  if (had) box.querySelector(`[data-is="${had}"]`)?.focus();
}

function askToPair() {
  if (view) return;
  const typed = $('#pair')?.value || '';
  $('#course').replaceChildren(el('form', { onsubmit: (event) => {
    event.preventDefault();
    link.socket?.send(JSON.stringify({ pair: $('#pair').value.trim() }));
  } }, el('h2', {}, 'Is this the host\u2019s phone?'), el('label', { htmlFor: 'pair' }, 'The code on the host\u2019s page of the laptop'),
    el('input', { id: 'pair', inputMode: 'numeric', autocomplete: 'one-time-code', maxLength: 6, required: true, value: typed }),
    wrong && el('p.wrong', { role: 'alert' }, wrong), el('button.primary', {}, 'Pair')));
  for (const other of ['#asked', '#players', '#teams', '#more']) $(other).hidden = true;
}

const stand = { lobby: 'In the lobby', round: 'The round\u2019s title', wager: 'Players stake', reading: 'Reading', open: 'Open for answers', locked: 'Closed', reveal: 'Revealed', standings: 'Standings', break: 'Break', results: 'The end' };
const onward = { lobby: 'Begin', round: 'Show the question', wager: 'Show the question', reading: 'Open for answers', open: 'Close it now', locked: 'Reveal', reveal: 'Go on', standings: 'Next question', break: 'End the break' };

function render() {
  const { phase, n, of, paused } = view;
  part('course', [phase, n, of, paused, view.rest, view.answered, view.awaited, view.joined, view.away, view.total, view.automatic, view.counts, view.undo, view.play, view.floor, wrong], course);
  part('asked', [view.question, view.next, view.counts, phase], asked);
  part('typed', [view.typed, view.held, phase], typed);
  players();
  part('teams', view.teams, teams);
  part('more', [view.closed, view.moderated, pair, order, n, phase === 'results'], more);
}

function course() {
  const { phase, n, of, paused } = view;
  const judge = (right) => () => tell('judge', { n, player: view.floor.player, right });
  const next = () => (phase === 'open' ? tell('close', { n }) : tell('next', { phase, n }));
  return [el('h2', {}, said('bdi', view.bank), ` \u00b7 ${view.rules}`),
    el('p.ask', {}, el('b', {}, paused ? 'Paused' : stand[phase]), n > 0 && (view.sudden ? ' \u00b7 sudden death' : ` \u00b7 question ${n}${of ? ' of ' + of : ''}`)),
    el('p', {}, ['wager', 'open', 'locked'].includes(phase) ? `${grouped(view.answered)} ${phase === 'wager' ? 'staked' : 'answered'}, ${grouped(view.awaited)} to come` : counted(view.joined, 'player'), view.away > 0 && `, ${grouped(view.away)} away`),
    view.floor && el('p.ask', {}, el('b', {}, said('bdi', view.floor.name)), view.play === 'turns' ? ' has the turn' : ' has the floor'),
    view.floor && !paused && el('div.bar', {}, quiet('\u2713 Right', judge(true), { 'data-is': 'right' }), quiet('\u2715 Wrong', judge(false), { 'data-is': 'wrong' }),
      view.play === 'buzzer' && quiet('Reopen', () => tell('reopen', { n }), { 'data-is': 'reopen' })),
    wrong && el('p.wrong', {}, wrong),
    phase === 'break' && !paused && resting(),
    paused ? el('button.primary', { type: 'button', onclick: () => tell('resume'), 'data-is': 'on' }, 'Go on')
      : onward[phase] && el('button.primary', { type: 'button', onclick: next, 'data-is': 'on' }, onward[phase]),
    el('div.bar', {},
      !paused && !['lobby', 'results'].includes(phase) && quiet('Pause', () => tell('pause'), { 'data-is': 'pause' }),
      phase === 'open' && view.total !== undefined && quiet('+10 s', () => tell('extend', { ms: 10000 }), { 'data-is': 'extend' }),
      phase === 'break' && [quiet('1 min more', () => tell('extend', { ms: 60000 }), { 'data-is': 'more' }),
        view.left !== undefined && quiet('1 min less', () => tell('extend', { ms: -60000 }), { 'data-is': 'less' })],
      ['locked', 'reveal', 'standings', 'break', 'results'].includes(phase) && view.counts && quiet('Doesn\u2019t count', () => tell('void', { n }), { 'data-is': 'void' }),
      view.undo && quiet(['Undo ', view.undo].join(''), () => tell('undo'), { 'data-is': 'undo' })),
    view.rest && el('div.bar', { role: 'group', 'aria-label': 'A break' }, [1, 5, 10, 15].map((minutes) =>
      quiet(`${minutes} min`, () => tell('break', { ms: minutes * 60000 }), { 'data-is': 'break' + minutes, 'aria-label': `A break of ${minutes} min` }))),
    el('label.check', {}, el('input', { type: 'checkbox', checked: view.automatic, 'data-is': 'automatic', onchange: (event) => tell('automatic', { on: event.target.checked }) }), 'Reveals, standings and breaks go on by themselves')];
}

let counting = 0;
/** How long the break still lasts, counted down here. */
function resting() {
  const line = el('p', {}), ends = performance.now() + view.left;
  const count = () => {
    const left = Math.max(0, Math.ceil((ends - performance.now()) / 1000));
    line.textContent = view.left === undefined ? 'Its time is over: the wall says \u201cReady\u201d and waits for you.' : `${Math.floor(left / 60)}:${String(left % 60).padStart(2, '0')} left`;
  };
  clearInterval(counting);
  counting = setInterval(() => (line.isConnected ? count() : clearInterval(counting)), 250);
  count();
  return line;
}

function words(question, title) {
  const choices = question.choices && question.kind !== 'order' && el('ul.yours', {}, question.choices.map((text, at) =>
    el('li', {}, badge(at), said('span', text, { lang: view.lang }), question.right.includes(at) && el('b.up', {}, '\u2713 right'))));
  return [el('h2', {}, title, ' \u00b7 ', said('bdi', question.round)), said('p.ask', question.ask, { lang: view.lang }), choices,
    !choices && el(question.kind === 'order' ? 'ol' : 'ul.keys', {}, question.key.map((text) => said('li', text, { lang: view.lang }))),
    question.why && said('p', question.why, { lang: view.lang }), question.source && el('p.small', {}, said('bdi', question.source))];
}

function asked() {
  const { question, next, phase } = view;
  const ahead = next && el('details', { open: !question }, el('summary', {}, `Next: question ${next.n}`), words(next, 'Next'));
  if (!question || phase === 'results') return [ahead];
  return [words(question, `Question ${question.n}`), !view.counts && el('p.wrong', {}, 'This question doesn\u2019t count.'), ahead];
}

function typed() {
  if (!view.typed) return [];
  return [el('h2', {}, 'What was typed'),
    view.held && quiet('Show the wrong ones on the wall', () => tell('allow', { n: view.n }), { 'data-is': 'allow' }),
    el('ul.rows', {}, view.typed.map(({ text, count, right, hidden }, at) => el('li', {},
    said(hidden ? 'span.text.off' : 'span.text', text), el('b', {}, counted(count, 'player')),
    !right && (hidden ? el('span', {}, 'hidden') : quiet('Hide', () => tell('hide', { n: view.n, text }), { 'aria-label': `Hide \u201c${text}\u201d from the wall`, 'data-is': 'hide' + at })),
    right ? el('span.up', {}, '\u2713 right') : quiet('Accept', () => tell('accept', { n: view.n, text }), { 'aria-label': `Accept \u201c${text}\u201d for all`, 'data-is': 'accept' + at }))))];
}

const rows = new Map();
function players() {
  const box = $('#players');
  if (!box.firstChild) {
    box.append(el('h2'), el('input', { type: 'search', 'aria-label': 'Find a player', placeholder: 'Find a player', oninput: search }), el('ul.rows'));
    box.hidden = false;
  }
  box.querySelector('h2').textContent = counted(view.joined, 'player');
  const wanted = box.querySelector('input').value.trim().toLowerCase();
  const all = view.joined <= view.players.length; // else the laptop looks among those that aren't listed
  const those = wanted && !all ? (found.name === wanted ? found.players : []) : view.players.filter(({ name }) => name.toLowerCase().includes(wanted));
  const shown = those.map((player) => {
    let row = rows.get(player.player);
    if (!row) rows.set(player.player, row = el('li', {}, el('button.text', { type: 'button', onclick: () => manage(row.player) })));
    row.player = player;
    if (player.seat === 'paper' && !row.children[1]) row.append(quiet('Sheet \u2026', () => sheet(row.player), { 'aria-label': `What stands on ${player.name}\u2019s sheet` }));
    if (row.children[1]) row.children[1].hidden = !['open', 'locked', 'reveal', 'standings'].includes(view.phase) || player.late;
    const facts = [view.teams?.[player.team]?.name, player.answered && '\u2713 answered', player.away && 'away', player.seat === 'paper' && 'on paper', player.late && 'plays from the next on', player.out && 'no lives left', player.trip > 400 && `slow network: ${player.trip} ms`].filter(Boolean).join(', ');
    const text = JSON.stringify([player, facts]);
    if (row.text !== text) row.firstChild.replaceChildren(el('span', {}, player.rank ? `${player.rank}.` : ''), said('bdi', player.name), el('span.small', {}, facts), el('b', {}, grouped(player.score)));
    row.text = text;
    return row;
  });
  const list = box.querySelector('ul');
  if (shown.length !== list.children.length || shown.some((row, at) => list.children[at] !== row)) {
    const had = document.activeElement;
    list.replaceChildren(...shown);
    if (list.contains(had)) had.focus();
  }
}

function search() {
  const name = $('#players input').value.trim().toLowerCase();
  if (name && view.joined > view.players.length) tell('find', { name });
  players();
}

function dialog(title, ...inside) {
  const made = el('dialog', { 'aria-label': title, onclose: () => made.remove() }, el('form', { method: 'dialog' }, el('h2', {}, title), inside, el('button.quiet', { formNoValidate: true }, 'Close')));
  document.body.append(made);
  made.showModal();
  return made;
}

function teams() {
  if (!view.teams) return [];
  return [el('h2', {}, counted(view.teams.length, 'team')), el('ul.rows', {}, view.teams.map(({ name, members, score, rank }, team) =>
    el('li', {}, el('button.text', { type: 'button', 'data-is': 'team' + team, onclick: () => renameTeam(team, name) },
      el('span', {}, rank ? `${rank}.` : ''), said('bdi', name), el('span.small', {}, counted(members, 'player')), el('b', {}, grouped(score))))))];
}

function renameTeam(team, name) {
  const called = el('input', { id: 'called', value: name, dir: 'auto' });
  const made = dialog(name, el('label', { htmlFor: 'called' }, 'Name'), called, quiet('Rename', () => {
    tell('name_team', { team, name: called.value });
    made.close();
  }));
}

/** What stands on a sheet: letters for choices and orders ("C A B"), a list's things with commas between. */
function sheet({ player, name }) {
  const { kind, choices, ask, n } = { ...view.question, n: view.n };
  const letters = choices && choices.map((text, at) => el('li', {}, badge(at), said('span', text, { lang: view.lang })));
  const written = el('input', { id: 'written', dir: 'auto', autocomplete: 'off', maxLength: 900, 'aria-describedby': 'how' });
  const how = { one: 'The letter', truth: 'The letter: A for true, B for false', several: 'The letters', order: 'The letters in their order', text: 'As it was written', number: 'The number', list: 'All that was named, with commas between' }[kind];
  const problem = el('p.wrong', { role: 'alert' });
  const done = () => {
    const text = written.value.trim(), picks = [...text.toUpperCase().replace(/[^A-Z]/g, '')].map((letter) => letter.charCodeAt(0) - 65);
    if (!text || (choices && !picks.length)) return problem.textContent = `${how}, please.`;
    tell('sheet', choices ? { player, n, picks } : { player, n, text: kind === 'list' ? text.split(',').map((part) => part.trim()).filter(Boolean).join('\n') : text });
    made.close();
  };
  const made = dialog(`${name}\u2019s sheet`, el('p', {}, `Question ${n}: `, said('bdi', ask, { lang: view.lang })), letters && el('ul.yours', {}, letters),
    el('label', { htmlFor: 'written' }, how), written, problem,
    el('button.primary', { onclick: (event) => { event.preventDefault(); done(); } }, 'Hand in'),
    quiet('Nothing stands there', () => { tell('sheet', { player, n, text: '' }); made.close(); }));
  written.focus();
}

function manage({ player, name, adjusted, team }) {
  const into = view.teams && el('select', { id: 'into' }, view.teams.map((each, at) => el('option', { value: at, selected: at === team }, each.name)));
  const points = el('input', { id: 'points', type: 'number', step: 1, min: -1000000, max: 1000000, value: 100 });
  const called = el('input', { id: 'called', value: name, dir: 'auto' });
  const done = (what, values) => () => {
    tell(what, { player, ...values() });
    made.close();
  };
  const made = dialog(name, adjusted ? el('p.small', {}, `${signed(adjusted)} by you so far`) : '',
    el('label', { htmlFor: 'points' }, 'Points to give, or to take with a minus'), points, quiet('Give', done('adjust', () => ({ points: Number(points.value) }))),
    el('label', { htmlFor: 'called' }, 'Name'), called, quiet('Rename', done('rename', () => ({ name: called.value }))),
    into && [el('label', { htmlFor: 'into' }, 'Team'), into, quiet('Move to this team', done('team', () => ({ team: Number(into.value) })))],
    quiet('Remove from the match', done('remove', () => ({}))));
}

function paper() {
  const called = el('input', { id: 'team', dir: 'auto', required: true, maxLength: 100 });
  const made = dialog('A team on paper', el('p', {}, 'It plays from the next question on. You hand in what stands on its sheet.'), el('label', { htmlFor: 'team' }, 'Its name'), called,
    el('button.primary', { onclick: (event) => {
      event.preventDefault();
      if (!called.value.trim()) return called.focus();
      tell('paper', { name: called.value });
      made.close();
    } }, 'Add'));
}

function more() {
  const end = () => dialog('End the match?', el('p', {}, 'With the points so far. Undo brings it back.'), el('button.primary', { onclick: () => tell('end') }, 'End it'));
  let round = '';
  return [el('h2', {}, 'The evening'),
    el('label.check', {}, el('input', { type: 'checkbox', checked: view.closed, 'data-is': 'lock', onchange: (event) => tell('lock', { on: event.target.checked }) }), 'The door is closed: nobody else joins'),
    el('label.check', {}, el('input', { type: 'checkbox', checked: view.moderated, 'data-is': 'moderate', onchange: (event) => tell('moderate', { on: event.target.checked }) }), 'Wrong answers that were typed reach the wall only once you allow them'),
    view.phase !== 'results' && !view.closed && quiet('Add a team on paper \u2026', paper, { 'data-is': 'paper' }),
    view.phase !== 'results' && view.phase !== 'lobby' && quiet('End the match \u2026', end, { 'data-is': 'end' }),
    pair && el('p', {}, 'To use your phone as well: open this page there, and type ', el('b', {}, pair)),
    el('details', {}, el('summary', {}, 'The running order'), el('ol', {}, order.map(([title, ask, counts], at) => {
      const heading = title !== round && el('span.small', {}, said('bdi', title), el('br'));
      round = title;
      return el('li' + (at + 1 === view.n ? '.now' : ''), {}, heading, said(counts === false ? 'span.off' : 'span', ask, { lang: view.lang }));
    })))];
}
