// Beside a need that is being written. The help itself is fetched by htmx; see web/pages/need-form.tsx.

const live = document.getElementById('live');
if (live) {
  const status = document.getElementById('live-status');
  const trouble = document.getElementById('live-trouble');
  const failed = () => {
    trouble.hidden = false;
  };

  // Read aloud only what has changed.
  live.addEventListener('htmx:afterSwap', () => {
    trouble.hidden = true;
    const says = live.querySelector('[data-says]')?.dataset.says ?? '';
    if (status.textContent !== says) status.textContent = says;
  });

  // What is no help is not shown as help: the page one signs in on, or an error.
  live.addEventListener('htmx:beforeSwap', (event) => {
    const { xhr } = event.detail;
    if (xhr.status === 200) return;
    event.detail.shouldSwap = false;
    failed();
  });
  live.addEventListener('htmx:sendError', failed);
  live.addEventListener('htmx:responseError', failed);

  // The form is on its way: nothing may come after it.
  live.closest('form').addEventListener('submit', () => {
    globalThis.htmx.trigger(live, 'htmx:abort');
  });
}
