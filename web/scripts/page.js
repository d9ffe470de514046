// Comfort on every page; everything works without it.

// A form that has come back with faults: read them out, and begin there.
document.querySelector('[data-fault-summary]')?.focus();

// A link to a field puts the cursor in it.
document.addEventListener('click', (event) => {
  const link = event.target instanceof Element ? event.target.closest('[data-fault-summary] a[href^="#"]') : null;
  const field = link && document.getElementById(link.getAttribute('href').slice(1));
  if (!field) return;
  event.preventDefault();
  field.focus();
  field.scrollIntoView({ block: 'center' });
});

// One press is enough. The server also takes a form that is sent twice as sent once.
document.addEventListener('submit', (event) => {
  const form = event.target;
  if (!(form instanceof HTMLFormElement) || form.matches('[hx-post], [hx-get]')) return;
  if (form.dataset.sent) event.preventDefault();
  form.dataset.sent = 'yes';
});
window.addEventListener('pageshow', () => {
  for (const form of document.querySelectorAll('form[data-sent]')) delete form.dataset.sent;
});

// How many characters are left in a long text; told aloud only when they are few.
const FEW = 100;
for (const field of document.querySelectorAll('textarea[data-max]')) {
  const counter = document.createElement('p');
  counter.className = 'counter';
  const numbers = new Intl.NumberFormat(document.documentElement.lang);
  const count = () => {
    const left = Number(field.dataset.max) - field.value.trim().length;
    const text = left < 0 ? field.dataset.over : field.dataset.left;
    counter.textContent = text.replace('{n}', numbers.format(Math.abs(left)));
    counter.toggleAttribute('data-over', left < 0);
    if (left < FEW) counter.setAttribute('role', 'status');
    else counter.removeAttribute('role');
  };
  field.addEventListener('input', count);
  field.after(counter);
  count();
}

// Dialogs, where the browser does not know `command` itself.
if (!('commandForElement' in HTMLButtonElement.prototype)) {
  document.addEventListener('click', (event) => {
    const button = event.target instanceof Element ? event.target.closest('button[commandfor]') : null;
    const dialog = button && document.getElementById(button.getAttribute('commandfor'));
    if (!(dialog instanceof HTMLDialogElement)) return;
    if (button.getAttribute('command') === 'show-modal') dialog.showModal();
    else dialog.close();
  });
}
