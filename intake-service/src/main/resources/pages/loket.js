'use strict';

/*
 * The form of the counter: kept in this browser until its receipt is here, and sent once, under the key of
 * the draft, as soon as the line is back. Nothing of a citizen stays after the receipt or the sign-out.
 */
(() => {
  const DRAFT = 'aduan-loket-draft';
  const LONGEST = 10 * 60 * 60 * 1000;
  const PATIENCE = 20000;
  const PAUSE = 3000;
  const COME_AGAIN = [429, 502, 503, 504];
  const officer = document.body.dataset.officer;
  let again;
  let sending = false;

  const draftForm = () => document.querySelector('form[data-draft]');

  function kept() {
    try {
      const draft = JSON.parse(localStorage.getItem(DRAFT));
      return draft && Date.now() - draft.at < LONGEST && draft.officer === officer ? draft : null;
    } catch {
      return null;
    }
  }

  function forget() {
    try {
      localStorage.removeItem(DRAFT);
    } catch {
      // Where nothing can be kept, nothing was.
    }
  }

  function keep(form) {
    const fields = [...new FormData(form)].filter(([name]) => name !== '_csrf');
    try {
      localStorage.setItem(DRAFT, JSON.stringify({ officer, at: Date.now(), fields }));
    } catch {
      // The form on the screen is all there is then.
    }
  }

  function restore(form, fields) {
    for (const [name, value] of fields) {
      const field = form.elements.namedItem(name);
      if (field && field.type === 'checkbox') {
        field.checked = true;
      } else if (field) {
        field.value = value;
      }
    }
    say('restored');
  }

  function say(what) {
    const line = document.getElementById('line');
    if (line) {
      line.textContent = what ? line.dataset[what] : '';
      line.hidden = !what;
      line.classList.toggle('note-wrong', what === 'broken' || what === 'ended');
    }
  }

  function markNeeds(form) {
    const chosen = form.elements.namedItem('category').selectedOptions[0];
    const needs = chosen.dataset.needs.split(' ');
    for (const mark of form.querySelectorAll('[data-fact]')) {
      mark.hidden = !needs.includes(mark.dataset.fact);
    }
  }

  function prepare() {
    for (const button of document.querySelectorAll('[data-print], [data-discard]')) {
      button.hidden = false;
    }
    const form = draftForm();
    if (form) {
      markNeeds(form);
    }
  }

  function later() {
    say('broken');
    clearTimeout(again);
    again = setTimeout(send, PAUSE);
  }

  function show(page, isReceipt) {
    const answer = new DOMParser().parseFromString(page, 'text/html');
    document.title = answer.title;
    document.querySelector('main').replaceWith(answer.querySelector('main'));
    if (isReceipt) {
      forget();
    } else if (draftForm()) {
      keep(draftForm());
    }
    prepare();
    scrollTo(0, 0);
    (document.querySelector('main [role=alert]') ?? document.querySelector('main')).focus();
  }

  async function send() {
    const form = draftForm();
    if (sending || !form) {
      return;
    }
    sending = true;
    clearTimeout(again);
    again = undefined;
    keep(form);
    // What is on its way must not change: its key stands for these words.
    form.inert = true;
    say('sending');
    try {
      const answer = await fetch(form.action, {
        method: 'POST',
        body: new URLSearchParams(new FormData(form)),
        headers: { Accept: 'text/html' },
        redirect: 'manual',
        signal: AbortSignal.timeout(PATIENCE),
      });
      if (answer.type === 'opaqueredirect' || answer.status === 401 || answer.status === 403) {
        form.inert = false;
        say('ended');
      } else if (COME_AGAIN.includes(answer.status)) {
        later();
      } else {
        show(await answer.text(), answer.status === 201);
      }
    } catch {
      later();
    } finally {
      sending = false;
    }
  }

  document.addEventListener('submit', (event) => {
    if (event.target.matches('form[data-draft]')) {
      event.preventDefault();
      send();
    } else if (event.target.action.endsWith('/sign-out')) {
      forget();
    }
  });

  document.addEventListener('input', (event) => {
    const form = event.target.closest('form[data-draft]');
    if (form) {
      keep(form);
      markNeeds(form);
    }
  });

  document.addEventListener('keydown', (event) => {
    const form = event.target.closest('form');
    if (form && event.key === 'Enter' && (event.ctrlKey || event.metaKey)) {
      event.preventDefault();
      form.requestSubmit();
    }
  });

  document.addEventListener('click', (event) => {
    if (event.target.closest('[data-print]')) {
      print();
    } else if (event.target.closest('[data-discard]')) {
      forget();
      location.assign(location.href);
    }
  });

  addEventListener('online', () => {
    if (again) {
      send();
    }
  });

  // Who goes back finds no page of the citizen before.
  addEventListener('pageshow', (event) => {
    if (event.persisted) {
      location.replace('/loket');
    }
  });

  if (document.querySelector('[data-forget]') || (officer && !kept())) {
    forget();
  }
  const draft = kept();
  if (draft && draftForm()) {
    restore(draftForm(), draft.fields);
  }
  prepare();
})();
