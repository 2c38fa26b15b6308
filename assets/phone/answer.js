// How each kind of question is answered on a phone.
import { badge, counted, el, grouped, said } from './common.js';

/**
 * What a player answers the room's question with. `now()` gives what is known of this phone's answer; `does` what can be
 * done: answer(values), name(text), tell(text). The element has refresh(), for when that has changed, and lastCall(),
 * for when the fuse has nearly burnt: what stands there counts.
 */
export function ask(room, now, does) {
  const made = { one: choices, truth: choices, several: choices, text: typed, number: typed, order, list }[room.kind](room, now, does);
  made.classList.add('asked');
  made.refresh?.();
  return made;
}

/** A slider, a field for the number, and buttons for the usual stakes, all of one value. */
export function staking(most, now, stake) {
  const id = { 'aria-label': 'Points to stake', min: 0, max: most, step: 1 };
  const field = el('input', { type: 'number', id: 'stake', inputMode: 'numeric', required: true, value: 0, ...id });
  const slider = el('input', { type: 'range', value: 0, ...id });
  field.oninput = () => (slider.value = field.value);
  slider.oninput = () => (field.value = slider.value);
  const quick = (text, points) => el('button.quiet', { type: 'button', onclick: () => (field.value = slider.value = points) }, text);
  const end = handIn('Stake it');
  const form = el('form.asked', { onsubmit: (event) => {
    event.preventDefault();
    if (!now().mine.sent) stake(Number(field.value));
  } }, el('label', { htmlFor: 'stake' }, `Your stake, up to ${grouped(most)}`), field, slider,
    el('div.bar', {}, quick('Nothing', 0), quick('Half', Math.floor(most / 2)), quick('All', most)), end.why, end.button);
  form.refresh = () => end.refresh(now());
  form.refresh();
  return form;
}

const complaint = () => el('p.wrong', { role: 'alert' });

/** The button that hands in, and why that was refused. */
function handIn(text, onclick) {
  const button = el('button.primary', { type: onclick ? 'button' : 'submit', onclick }, text), why = complaint();
  return { button, why, refresh({ mine, refused }, ready = true) {
    button.disabled = Boolean(mine.sent) || !ready;
    button.textContent = mine.sent ? 'Sending \u2026' : text;
    why.textContent = refused.why || '';
  } };
}

function choices(room, now, does) {
  const several = room.kind === 'several';
  const texts = room.kind === 'truth' ? ['True', 'False'] : room.choices;
  let picks = now().mine.answer?.picks || [];
  const end = handIn('Lock in', () => does.answer({ picks }));
  const buttons = texts.map((text, at) => el('button.choice', { type: 'button', onclick: () => {
    if (now().mine.sent) return;
    if (!several) return does.answer({ picks: [at] });
    picks = picks.includes(at) ? picks.filter((pick) => pick !== at) : [...picks, at].sort();
    group.refresh();
  } }, badge(at), said('span.text', text, { lang: room.kind === 'truth' ? undefined : room.lang })));
  const group = el('div.choices' + (several || texts.length > 4 ? '.many' : ''), { role: 'group', 'aria-label': several ? 'Choices, several of them right' : 'Choices' },
    several && el('p.small', {}, 'Pick all that are right'), buttons, several && end.button, end.why);
  group.refresh = () => {
    const known = now(), picked = several ? picks : known.mine.sent ? known.mine.answer.picks : [];
    end.refresh(known, picks.length > 0);
    buttons.forEach((button, at) => {
      button.classList.toggle('picked', picked.includes(at));
      if (several) button.setAttribute('aria-pressed', String(picked.includes(at)));
      button.disabled = Boolean(known.mine.sent) && !picked.includes(at);
    });
  };
  group.lastCall = () => several && picks.length && does.answer({ picks });
  return group;
}

function field(room, label, more = {}) {
  const number = room.kind === 'number';
  const input = el('input', { id: 'answer', 'data-focus': true, dir: 'auto', lang: room.lang, maxLength: 240, autocomplete: 'off', autocapitalize: 'off',
    spellcheck: false, enterKeyHint: 'send', inputMode: number ? 'decimal' : 'text', ...more });
  return { input, parts: [el('label', { htmlFor: 'answer' }, label), el('div.field', {}, input, room.unit && said('span.unit', room.unit, { id: 'unit', lang: room.lang }))] };
}

function typed(room, now, does) {
  const { input, parts } = field(room, room.kind === 'number' ? 'Your number' : 'Your answer', { 'aria-describedby': room.unit ? 'unit' : undefined });
  input.value = now().mine.answer?.text || '';
  const end = handIn('Lock in');
  const say = () => input.value.trim() && does.answer({ text: input.value.trim() });
  const form = el('form', { onsubmit: (event) => {
    event.preventDefault();
    if (!now().mine.sent) say();
  } }, parts, end.why, end.button);
  form.refresh = () => {
    end.refresh(now());
    input.readOnly = Boolean(now().mine.sent);
  };
  form.lastCall = say;
  return form;
}

function list(room, now, does) {
  const { input, parts } = field(room, `Name as many as you can: there are ${room.count}`);
  const found = el('ul.found'), strikes = el('p.strikes'), why = complaint();
  const done = el('button.quiet', { type: 'button', onclick: () => does.answer({ done: true }) }, 'I know no more');
  const say = () => {
    const text = input.value.trim();
    if (text) does.name(text);
    input.value = '';
  };
  const form = el('form', { onsubmit: (event) => {
    event.preventDefault();
    say();
    input.focus();
  } }, parts, why, el('button.primary', {}, 'Say it'), found, strikes, done);
  let before = '';
  form.refresh = () => {
    const { you, mine, refused } = now();
    const mineNow = you.n === room.n ? you : {};
    const finds = mineNow.found || [], misses = mineNow.strikes || [];
    why.textContent = refused.why || '';
    found.replaceChildren(...finds.map((text) => said('li', text, { lang: room.lang })));
    const line = `${finds.length} of ${room.count} found, ${counted(misses.length, 'strike')} of 3`;
    strikes.replaceChildren(el('span.label', {}, line), el('span', { 'aria-hidden': 'true' }, '\u2715'.repeat(misses.length) + '\u00b7'.repeat(3 - misses.length)),
      misses.length ? said('span.misses', misses.join(', ')) : '');
    done.disabled = !(finds.length + misses.length) || Boolean(mine.sent);
    if (before && before !== line) does.tell(`${finds.length + misses.length > 0 && before.split(' ')[0] !== String(finds.length) ? 'Right' : 'Strike'}: ${line}`);
    before = line;
  };
  form.lastCall = say;
  return form;
}

/** By dragging, and by buttons for who can't or won't. */
function order(room, now, does) {
  let places = now().mine.answer?.picks || room.choices.map((_, at) => at);
  let touched = false, dragged = null;
  const end = handIn('Lock in', () => does.answer({ picks: places }));
  const rows = el('ol.order');
  const move = (item, to) => {
    if (to < 0 || to >= places.length || now().mine.sent) return;
    places = places.filter((each) => each !== item);
    places.splice(to, 0, item);
    touched = true;
    rows.append(...places.map((each) => lines[each])); // in their new order
    number();
  };
  const step = (item, by, event) => {
    move(item, places.indexOf(item) + by);
    event.currentTarget.focus();
    does.tell(`${room.choices[item]}: ${places.indexOf(item) + 1} of ${places.length}`);
  };
  const arrow = (item, by, sign, word) => el('button.arrow', { type: 'button', 'aria-label': `${word}: ${room.choices[item]}`, onclick: (event) => step(item, by, event) }, sign);
  const lines = room.choices.map((text, item) => {
    const line = el('li', {}, el('b.place', { 'aria-hidden': 'true' }), said('span.text', text, { lang: room.lang }), arrow(item, -1, '\u25b2', 'Up'), arrow(item, 1, '\u25bc', 'Down'));
    line.onpointerdown = (event) => {
      if (event.target.closest('button')) return;
      dragged = item;
      line.setPointerCapture(event.pointerId);
      line.classList.add('dragged');
    };
    line.onpointermove = (event) => {
      if (dragged !== item) return;
      const over = lines.findIndex((each, at) => at !== item && event.clientY > each.getBoundingClientRect().top && event.clientY < each.getBoundingClientRect().bottom);
      if (over >= 0) {
        move(item, places.indexOf(over));
        line.setPointerCapture(event.pointerId); // moving it in the page lets go of it
      }
    };
    line.onpointerup = line.onpointercancel = () => {
      dragged = null;
      line.classList.remove('dragged');
    };
    return line;
  });
  const number = () => places.forEach((item, at) => {
    lines[item].querySelector('.place').textContent = at + 1;
    const [up, down] = lines[item].querySelectorAll('button');
    up.setAttribute('aria-disabled', String(at === 0));
    down.setAttribute('aria-disabled', String(at + 1 === places.length));
  });
  rows.append(...places.map((item) => lines[item]));
  number();
  const all = el('div', {}, el('p.small', {}, 'Put them in order, the first on top'), rows, end.why, end.button);
  all.refresh = () => end.refresh(now());
  all.lastCall = () => touched && does.answer({ picks: places });
  return all;
}
