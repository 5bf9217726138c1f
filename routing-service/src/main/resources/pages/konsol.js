// What the pages of the console do besides; all of them work without it, too.
(() => {
  'use strict';

  const OFFICER = document.body.dataset.officer;
  const OURS = 'aduan-draft:';
  const KEYS_OFF = 'aduan-keys-off';
  const TEN_HOURS = 10 * 60 * 60 * 1000;
  const words = document.body.dataset;

  // A browser that keeps nothing is no reason to break.
  const kept = {
    get(name) { try { return localStorage.getItem(name); } catch { return null; } },
    set(name, value) { try { localStorage.setItem(name, value); } catch { /* nothing is kept */ } },
    remove(name) { try { localStorage.removeItem(name); } catch { /* nothing is kept */ } },
    names() { try { return Object.keys(localStorage); } catch { return []; } },
  };

  // Drafts: what is typed stays in this browser until it is done, for its officer and a working day only.
  const nameOf = form => OURS + OFFICER + ':' + form.dataset.draft;

  function forgetOthers() {
    for (const name of kept.names().filter(n => n.startsWith(OURS))) {
      const mine = name.startsWith(OURS + OFFICER + ':');
      let at = 0;
      try { at = JSON.parse(kept.get(name)).at; } catch { /* not ours to read */ }
      if (!mine || Date.now() - at > TEN_HOURS) kept.remove(name);
    }
  }

  const typed = form => [...form.querySelectorAll('textarea, input[type=text], input[type=date]')];

  function keep(form) {
    if (!form.querySelector('textarea')) return;
    const fields = Object.fromEntries(typed(form).map(field => [field.name, field.value]));
    const texts = [...form.querySelectorAll('textarea')].some(area => area.value.trim());
    if (texts) kept.set(nameOf(form), JSON.stringify({ at: Date.now(), fields }));
    else kept.remove(nameOf(form));
  }

  function restore(form) {
    let draft;
    try { draft = JSON.parse(kept.get(nameOf(form))); } catch { return; }
    const areas = [...form.querySelectorAll('textarea')];
    if (!draft || !areas.length || areas.some(area => area.value.trim())) return;
    for (const field of typed(form)) {
      if (draft.fields[field.name] !== undefined) field.value = draft.fields[field.name];
    }
    const note = told(form, words.restored, 'note');
    const away = document.createElement('button');
    away.type = 'button';
    away.className = 'link';
    away.textContent = words.discard;
    away.addEventListener('click', () => { kept.remove(nameOf(form)); form.reset(); note.remove(); });
    note.append(' ', away);
    for (let outer = form.closest('details'); outer; outer = outer.parentElement.closest('details')) outer.open = true;
  }

  function told(form, text, kind) {
    form.querySelector('.said-by-page')?.remove();
    const note = document.createElement('p');
    note.className = 'said-by-page ' + kind;
    note.setAttribute('role', kind === 'note' ? 'status' : 'alert');
    note.textContent = text;
    form.prepend(note);
    return note;
  }

  // Sent by hand, so that a broken line or an ended session costs nobody what he wrote. The form's key makes it one act.
  async function send(form, button) {
    const typed = new FormData(form, button);
    if (typed.getAll('files').some(file => file.size)) {
      told(form, words.unsent, 'note note-wrong');
      return;
    }
    typed.delete('files');
    const body = new URLSearchParams(typed);
    const address = form.getAttribute('action'); // a field of this name stands before the form's own
    form.inert = true;
    try {
      const answer = await fetch(address, { method: 'POST', body, headers: { Accept: '*/*' } });
      if (answer.status === 401) return ended(form);
      if (answer.redirected) {
        kept.remove(nameOf(form));
        location.assign(answer.url);
        return;
      }
      if (answer.ok) kept.remove(nameOf(form));
      await show(answer, form);
    } catch {
      told(form, words.broken, 'note note-wrong');
    } finally {
      form.inert = false;
    }
  }

  function ended(form) {
    const note = told(form, words.ended, 'note note-wrong');
    const link = document.createElement('a');
    link.href = location.pathname;
    link.textContent = words.again;
    note.append(' ', link);
  }

  async function show(answer, form) {
    const page = new DOMParser().parseFromString(await answer.text(), 'text/html');
    const main = page.querySelector('main');
    if (!main) {
      told(form, words.broken, 'note note-wrong');
      return;
    }
    document.querySelector('main').replaceWith(main);
    begin(main);
    main.querySelector('[role=alert]')?.focus();
  }

  // Texts that an answer begins with.
  function offerTemplates(main) {
    for (const field of main.querySelectorAll('.templates')) {
      field.querySelector('button').hidden = true;
      const choice = field.querySelector('select');
      choice.addEventListener('change', () => {
        const area = document.getElementById(choice.dataset.into);
        const text = choice.selectedOptions[0].dataset.text;
        if (text && area) {
          area.value = area.value.trim() ? area.value + '\n\n' + text : text;
          area.dispatchEvent(new Event('input', { bubbles: true }));
          area.focus();
        }
      });
    }
  }

  function begin(main) {
    for (const form of main.querySelectorAll('form[data-draft]')) {
      restore(form);
      form.addEventListener('input', () => keep(form));
      form.addEventListener('submit', event => {
        if (event.submitter?.hasAttribute('formaction')) return; // to another page, which brings back what is typed
        event.preventDefault();
        send(form, event.submitter);
      });
    }
    offerTemplates(main);
  }

  // Keys, where nobody is typing; whoever wants none turns them off (WCAG 2.1.4).
  const rows = () => [...document.querySelectorAll('.rows h2 a')];
  let before = '';

  function move(by) {
    const all = rows();
    const at = all.indexOf(document.activeElement);
    const next = all[at < 0 ? 0 : Math.min(all.length - 1, Math.max(0, at + by))];
    next?.focus();
  }

  const keys = {
    '/': () => document.getElementById('cari').focus(),
    'gh': () => location.assign('/'),
    'gt': () => location.assign('/tugas'),
    'j': () => move(1),
    'k': () => move(-1),
    'a': () => document.querySelector('.steps-of summary')?.focus(),
    'e': () => history.back(),
    '?': () => location.assign('/pintasan'),
  };

  document.addEventListener('keydown', event => {
    const typing = event.target.closest('input, textarea, select, [contenteditable]');
    if (event.key === 'Escape' && typing) { event.target.blur(); return; }
    if (typing || event.ctrlKey || event.metaKey || event.altKey || kept.get(KEYS_OFF)) return;
    const does = keys[before + event.key] ?? keys[event.key];
    before = event.key === 'g' ? 'g' : '';
    if (does) { event.preventDefault(); does(); }
  });

  function offerToTurnKeysOff() {
    const place = document.getElementById('keys-off');
    if (!place) return;
    const button = place.querySelector('button');
    const say = () => { button.textContent = kept.get(KEYS_OFF) ? place.dataset.on : place.dataset.off; };
    button.addEventListener('click', () => {
      if (kept.get(KEYS_OFF)) kept.remove(KEYS_OFF); else kept.set(KEYS_OFF, '1');
      say();
    });
    say();
    place.hidden = false;
  }

  // What was done is said once, not at each reload.
  const here = new URL(location.href);
  if (here.searchParams.has('done')) {
    here.searchParams.delete('done');
    history.replaceState(null, '', here);
  }
  forgetOthers();
  offerToTurnKeysOff();
  begin(document.querySelector('main'));
})();
