// Fields that only one answer has a use for stand hidden until that answer is chosen: data-shown-with="name=value".
for (const part of document.querySelectorAll('[data-shown-with]')) {
  const [name, value] = part.dataset.shownWith.split('=');
  const form = part.closest('form');
  const faulty = part.querySelector('[aria-invalid]') !== null;
  const show = () => {
    part.hidden = !faulty && new FormData(form).get(name) !== value;
  };
  form.addEventListener('change', show);
  show();
}
