// The brokers' queue by keyboard, and what colleagues do in it as they do it. Everything works without this.

// Single keys disturb those who speak to the machine: they can be switched off.
const KEYS_OFF = 'kobler-keys-off';

const queuePart = document.querySelector('[data-queue]');
if (queuePart) workInQueue(queuePart);
else if (document.querySelector('[data-proposal]')) workOnProposal();

function keysAreOn() {
  return localStorage.getItem(KEYS_OFF) === null;
}

function listen(keys) {
  document.addEventListener('keydown', (event) => {
    if (event.ctrlKey || event.metaKey || event.altKey || isTyping(event.target)) return;
    const work = keys[event.key];
    if (!work || (!keysAreOn() && event.key !== '?')) return;
    event.preventDefault();
    work();
  });
}

function workOnProposal() {
  const rejection = document.getElementById('rejection');
  listen({
    a: () => document.querySelector('#accept button[type="submit"]')?.focus(),
    r: () => show(rejection),
    u: () => document.querySelector('[data-form="undo"] button')?.click(),
    t: () => document.querySelector('[data-form="take"] button')?.click(),
  });
  if (location.hash === '#reject') show(rejection);
}

function workInQueue(queue) {
  const done = [];
  // The row that holds the focus is the one the keys are about.
  const rows = () => [...queue.querySelectorAll('[data-row]')];
  const rowOf = (id) => queue.querySelector(`[data-row="${CSS.escape(id)}"]`);
  const current = () => document.activeElement?.closest('[data-row]') ?? rows()[0];

  function step(by) {
    const all = rows();
    const at = all.indexOf(document.activeElement?.closest('[data-row]'));
    focusRow(all[at === -1 ? 0 : Math.min(all.length - 1, Math.max(0, at + by))]);
  }

  function nextOpen(row) {
    const all = rows();
    const at = all.indexOf(row);
    return all.slice(at + 1).find(({ dataset }) => dataset.status === 'proposed') ?? row;
  }

  listen({
    j: () => step(1),
    k: () => step(-1),
    a: () => press(current(), 'accept'),
    t: () => press(current(), 'take'),
    r: () => askWhy(current()),
    u: undoLast,
    x: () => current()?.querySelector('input[type="checkbox"]')?.click(),
    '?': () => document.getElementById('keys')?.showModal(),
  });

  function press(row, act) {
    const pressed = button(row, act);
    if (pressed) void send(row, pressed.getAttribute('formaction'), {}, act);
  }

  function undoLast() {
    const row = rowOf(done.pop() ?? '') ?? rows().find((each) => button(each, 'undo'));
    if (row) press(row, 'undo');
  }

  // Sends what one button of a row would, and puts in the row as it then stands.
  async function send(row, address, fields, act) {
    const id = row.dataset.row;
    if (row.dataset.busy) return;
    row.dataset.busy = act;
    const values = { ...fields, _csrf: hidden('_csrf'), _once: crypto.randomUUID(), back: queue.dataset.here };
    const fresh = await part(address, '[data-row]', { method: 'POST', body: new URLSearchParams(values) });
    if (!fresh) {
      // Signed out, or something else that the page of the proposal can tell of.
      location.assign(`/proposals/${id}`);
      return;
    }
    row.replaceWith(fresh);
    if (act === 'accept' || act === 'reject') done.push(id);
    focusRow(act === 'undo' || act === 'take' ? fresh : nextOpen(fresh));
    say(fresh);
    refreshCounts();
  }

  queue.addEventListener('click', (event) => {
    const pressed = event.target instanceof Element ? event.target.closest('[data-act]') : null;
    const row = pressed?.closest('[data-row]');
    if (!row || event.ctrlKey || event.metaKey || event.shiftKey) return;
    event.preventDefault();
    if (pressed.dataset.act === 'reject') askWhy(row);
    else press(row, pressed.dataset.act);
  });

  // Why not?
  const dialog = document.getElementById('reject-dialog');
  const why = document.getElementById('reject-form');
  let asked = null;

  function askWhy(row) {
    if (!button(row, 'reject')) return;
    asked = row;
    why.reset();
    document.getElementById('reject-pair').textContent = openLink(row).textContent;
    dialog.showModal();
    why.querySelector('input[type="radio"]').focus();
  }
  dialog.addEventListener('close', () => {
    if (asked) focusRow(rowOf(asked.dataset.row));
    asked = null;
  });
  why.addEventListener('submit', (event) => {
    event.preventDefault();
    event.stopPropagation();
    const row = asked;
    const { reason, note, until } = Object.fromEntries(new FormData(why));
    asked = null;
    dialog.close();
    if (row) void send(row, `/proposals/${row.dataset.row}/reject`, { reason, note, until }, 'reject');
  });

  // How many are ticked.
  const count = document.querySelector('[data-selected]');
  const boxes = () => [...queue.querySelectorAll('input[name="proposals"]')];
  const selectAll = document.querySelector('[data-select-all]');
  const allText = selectAll.textContent;

  function countTicked() {
    const ticked = boxes().filter(({ checked }) => checked).length;
    count.textContent = ticked === 0 ? '' : count.dataset.selected.replace('{n}', ticked);
    selectAll.textContent = ticked === boxes().length ? selectAll.dataset.none : allText;
  }
  queue.addEventListener('change', (event) => {
    if (event.target.matches?.('input[name="proposals"]')) countTicked();
  });
  selectAll.addEventListener('click', () => {
    const tick = boxes().some(({ checked }) => !checked);
    for (const box of boxes()) box.checked = tick;
    countTicked();
  });

  // The switch for the keys.
  const keysOn = document.getElementById('keys-on');
  for (const element of document.querySelectorAll('[data-needs-script]')) element.hidden = false;
  keysOn.checked = keysAreOn();
  keysOn.addEventListener('change', () => {
    if (keysOn.checked) localStorage.removeItem(KEYS_OFF);
    else localStorage.setItem(KEYS_OFF, 'yes');
  });

  // What happens elsewhere.
  const news = document.querySelector('[data-news]');
  let arrived = 0;
  let waiting;

  function refreshCounts() {
    clearTimeout(waiting);
    waiting = setTimeout(async () => {
      const fresh = await part(`/queue/counts?${queue.dataset.here.split('?')[1] ?? ''}`, '#queue-counts');
      if (fresh) document.getElementById('queue-counts')?.replaceWith(fresh);
    }, 300);
  }

  function heard({ name, subjectId }) {
    if (!name.startsWith('proposal.')) return;
    refreshCounts();
    const row = rowOf(subjectId);
    if (row) void refreshRow(row);
    else if (name === 'proposal.created' || name === 'proposal.returned' || name === 'proposal.reopened') {
      arrived += 1;
      const [text, line] = [news.querySelector('span'), news.querySelector('p')];
      text.textContent = news.dataset.news.replace('{n}', arrived);
      line.hidden = false;
    }
  }

  async function refreshRow(row) {
    if (row.dataset.busy) return;
    const held = row.contains(document.activeElement);
    const here = encodeURIComponent(queue.dataset.here);
    const before = row.dataset.state;
    const fresh = await part(`/queue/rows/${row.dataset.row}?why=elsewhere&here=${here}`, '[data-row]');
    const at = rowOf(row.dataset.row);
    // Our own work has been shown already.
    if (!fresh || !at || at.dataset.busy || fresh.dataset.state === at.dataset.state || at.dataset.state !== before)
      return;
    fresh.querySelector('input').checked = at.querySelector('input').checked;
    at.replaceWith(fresh);
    if (held) focusRow(fresh);
  }

  const stream = new EventSource('/events');
  stream.addEventListener('happening', (event) => heard(JSON.parse(event.data)));
  window.addEventListener('pagehide', () => stream.close());

  // After work without script, or on coming back: begin at the first one.
  if (new URLSearchParams(location.search).has('did')) focusRow(rows()[0]);
}

function isTyping(target) {
  if (!(target instanceof HTMLElement)) return false;
  if (target.closest('dialog[open]')) return true;
  return target.matches('textarea, select, input:not([type="checkbox"])') || target.isContentEditable;
}

// Opens what a form is folded into, and begins in it.
function show(form) {
  const details = form?.closest('details');
  if (details) details.open = true;
  (form?.querySelector('input:not([type="hidden"]), select, button') ?? form)?.focus();
}

// A part of a page as the server renders it; null when it answers with anything else.
async function part(address, selector, init = {}) {
  const asked = { ...init, headers: { 'HX-Request': 'true' }, redirect: 'manual' };
  const answer = await fetch(address, asked).catch(() => null);
  if (!answer?.ok) return null;
  const found = new DOMParser().parseFromString(await answer.text(), 'text/html').querySelector(selector);
  return found && document.importNode(found, true);
}

function openLink(row) {
  return row?.querySelector('[data-open]');
}

function button(row, act) {
  return row?.querySelector(`[data-act="${act}"]`);
}

function hidden(name) {
  return document.querySelector(`#many input[name="${name}"]`)?.value ?? '';
}

function focusRow(row) {
  openLink(row)?.focus();
  row?.scrollIntoView({ block: 'nearest' });
}

function say(row) {
  const said = row?.querySelector('.queue-row__note, .queue-row__signs .ds-tag')?.textContent ?? '';
  document.getElementById('queue-said').textContent = `${openLink(row)?.textContent ?? ''}: ${said}`;
}
