// Comes after htmx, on pages that ask for it.

// What htmx puts in is told to those who cannot see it, by the element it is put into: give that one aria-live.
document.addEventListener('htmx:afterSwap', (event) => {
  event.target.querySelector?.('[data-fault-summary]')?.focus();
});
