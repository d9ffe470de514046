// The brokers' queue by keyboard, and what colleagues do in it as they do it. Everything works without this.
(() => {
  const queue = document.querySelector('[data-queue]');
  const proposal = document.querySelector('[data-proposal]');
  if (!queue && !proposal) return;

  const KEYS_OFF = 'kobler-keys-off';
  const keysAreOn = () => localStorage.getItem(KEYS_OFF) === null;
  const done = [];

  function isTyping(target) {
    if (!(target instanceof HTMLElement)) return false;
    if (target.closest('dialog[open]')) return true;
    return target.matches('textarea, select, input:not([type="checkbox"])') || target.isContentEditable;
  }

  document.addEventListener('keydown', (event) => {
    if (event.ctrlKey || event.metaKey || event.altKey || isTyping(event.target)) return;
    const work = (queue ? inQueue : onProposal)[event.key];
    if (!work || (!keysAreOn() && event.key !== '?')) return;
    event.preventDefault();
    work();
  });

  // On the page of one proposal.
  const show = (form) => {
    const details = form?.closest('details');
    if (details) details.open = true;
    (form?.querySelector('input:not([type="hidden"]), select, button') ?? form)?.focus();
  };
  const onProposal = {
    a: () => document.querySelector('#accept button[type="submit"]')?.focus(),
    r: () => show(document.getElementById('rejection')),
    u: () => document.querySelector('[data-form="undo"] button')?.click(),
    t: () => document.querySelector('[data-form="take"] button')?.click(),
  };
  if (proposal && location.hash === '#reject') show(document.getElementById('rejection'));
  if (!queue) return;

  // In the queue: the row that holds the focus is the one the keys are about.
  const rows = () => [...queue.querySelectorAll('[data-row]')];
  const rowOf = (id) => queue.querySelector(`[data-row="${CSS.escape(id)}"]`);
  const current = () => document.activeElement?.closest('[data-row]') ?? rows()[0];
  const openLink = (row) => row?.querySelector('[data-open]');

  function focusRow(row) {
    openLink(row)?.focus();
    row?.scrollIntoView({ block: 'nearest' });
  }

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

  const inQueue = {
    j: () => step(1),
    k: () => step(-1),
    a: () => press(current(), 'accept'),
    t: () => press(current(), 'take'),
    r: () => askWhy(current()),
    u: undoLast,
    x: () => current()?.querySelector('input[type="checkbox"]')?.click(),
    '?': () => document.getElementById('keys')?.showModal(),
  };

  const button = (row, act) => row?.querySelector(`[data-act="${act}"]`);

  function press(row, act) {
    const pressed = button(row, act);
    if (pressed) void send(row, pressed.getAttribute('formaction'), {}, act);
  }

  function undoLast() {
    const row = rowOf(done.pop() ?? '') ?? rows().find((each) => button(each, 'undo'));
    if (row) press(row, 'undo');
  }

  const hidden = (name) => document.querySelector(`#many input[name="${name}"]`)?.value ?? '';

  // A part of a page as the server renders it; null when it answers with anything else.
  async function part(address, selector, init = {}) {
    const asked = { ...init, headers: { 'HX-Request': 'true' }, redirect: 'manual' };
    const answer = await fetch(address, asked).catch(() => null);
    if (!answer?.ok) return null;
    const found = new DOMParser().parseFromString(await answer.text(), 'text/html').querySelector(selector);
    return found && document.importNode(found, true);
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

  function say(row) {
    const said = row?.querySelector('.queue-row__note, .queue-row__signs .ds-tag')?.textContent ?? '';
    document.getElementById('queue-said').textContent = `${openLink(row)?.textContent ?? ''}: ${said}`;
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
  queue.addEventListener('change', (event) => {
    if (!event.target.matches?.('input[name="proposals"]')) return;
    const ticked = queue.querySelectorAll('input[name="proposals"]:checked').length;
    count.textContent = ticked === 0 ? '' : count.dataset.selected.replace('{n}', ticked);
  });

  // The switch for the keys.
  const keysOn = document.getElementById('keys-on');
  document.querySelector('[data-needs-script]').hidden = false;
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
})();
