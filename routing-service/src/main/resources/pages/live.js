// Keeps open pages up to date, and offers what needs a script; all of them work without it, too.
(() => {
  'use strict';

  const UNATTENDED = { 'X-Unattended': '1' };
  const AGAIN_AFTER = 30000;
  const TYPING_EVERY = 6000;
  const STAYS = 1000;

  // What is told lies over the page, so that nothing of it moves.
  const board = document.createElement('div');
  board.className = 'live';
  const present = line('status');
  const news = line('status');
  board.append(present, news);
  document.body.append(board);

  function line(role) {
    const made = document.createElement('div');
    made.setAttribute('role', role);
    made.setAttribute('aria-live', 'polite');
    return made;
  }

  function say(place, text, ...rest) {
    place.replaceChildren();
    if (text) {
      const said = document.createElement('p');
      said.textContent = text;
      place.append(said, ...rest);
    }
    document.documentElement.classList.toggle('has-news', board.textContent !== '');
  }

  function button(text, does) {
    const made = document.createElement('button');
    made.type = 'button';
    made.className = 'small';
    made.textContent = text;
    made.addEventListener('click', does);
    return made;
  }

  const told = () => document.querySelector('main[data-live], #daftar[data-live]');
  let source;
  let over = false;
  let timer;

  function address(place) {
    const at = new URL(place.dataset.live, location.href);
    if (place.dataset.seen) at.searchParams.set('seen', place.dataset.seen);
    if (place.dataset.version) at.searchParams.set('version', place.dataset.version);
    return at;
  }

  function stop() {
    clearTimeout(timer);
    source?.close();
    source = undefined;
  }

  function start() {
    stop();
    const place = told();
    if (!place || over || document.hidden || !window.EventSource) return;
    source = new EventSource(address(place));
    source.addEventListener('presence', event => say(present, JSON.parse(event.data).text));
    source.addEventListener('changed', event => changed(JSON.parse(event.data)));
    for (const last of ['ended', 'gone']) {
      source.addEventListener(last, event => {
        over = true;
        stop();
        say(present, '');
        say(news, JSON.parse(event.data).text);
      });
    }
    source.addEventListener('error', () => {
      if (source?.readyState === EventSource.CLOSED) timer = setTimeout(start, AGAIN_AFTER);
    });
  }

  // Who only passes by opens no stream.
  function soon() {
    stop();
    timer = setTimeout(start, STAYS);
  }

  function changed(what) {
    const list = document.getElementById('daftar');
    if (list) say(news, what.text, button(what.act, refresh));
    else showMoments(what);
  }

  // A list: its reader says when the rows may move.
  async function refresh() {
    const list = document.getElementById('daftar');
    const ticked = new Set([...list.querySelectorAll('[name=pick]:checked')].map(box => box.value.split(':')[0]));
    try {
      const page = await read(location.href, {});
      const fresh = page?.getElementById('daftar');
      if (!fresh) { location.reload(); return; }
      list.replaceWith(fresh);
      for (const box of fresh.querySelectorAll('[name=pick]')) box.checked = ticked.has(box.value.split(':')[0]);
      const menus = page.querySelectorAll('nav.lists, details.narrow nav');
      document.querySelectorAll('nav.lists, details.narrow nav').forEach((menu, n) => {
        if (menus[n]) menu.replaceChildren(...menus[n].childNodes);
      });
      say(news, '');
      (fresh.querySelector('.rows h2 a') ?? document.querySelector('main')).focus();
      begin();
    } catch { location.reload(); }
  }

  async function read(where, headers) {
    const answer = await fetch(where, { headers: { Accept: 'text/html', ...headers } });
    return answer.ok ? new DOMParser().parseFromString(await answer.text(), 'text/html') : undefined;
  }

  // A case: what happened is shown, and nothing that is being typed is touched.
  async function showMoments(what) {
    const main = document.querySelector('main[data-version]');
    if (!main || Number(main.dataset.version) >= what.version) return;
    const reload = button(what.act, () => location.reload());
    say(news, what.text, reload);
    try {
      const page = await read(location.pathname, UNATTENDED);
      const since = Number(main.dataset.version);
      const fresh = [...(page?.querySelectorAll('.moments > li[id]') ?? [])].filter(one => Number(one.id.slice(1)) > since);
      if (!fresh.length) return;
      const moments = document.createElement('ol');
      moments.className = 'moments';
      for (const one of fresh.slice(0, 5)) {
        one.removeAttribute('id');
        moments.append(one);
      }
      say(news, what.text, moments, reload);
    } catch { /* that it changed is said already */ }
  }

  // Others at the case see that somebody writes, and not what.
  let typedAt = 0;
  document.addEventListener('input', event => {
    const typing = document.querySelector('main[data-typing]')?.dataset.typing;
    if (!typing || !event.target.closest('main form textarea, main form input[type=text]')) return;
    const token = document.querySelector('input[name=_csrf]')?.value;
    if (Date.now() - typedAt < TYPING_EVERY || !token) return;
    typedAt = Date.now();
    fetch(typing, { method: 'POST', body: new URLSearchParams({ _csrf: token }) }).catch(() => {});
  });

  // Rows are ticked together.
  function offerAll() {
    const form = document.getElementById('sekaligus');
    if (!form) return;
    const all = document.getElementById('semua');
    all.closest('[hidden]').hidden = false;
    const boxes = () => [...document.querySelectorAll('[name=pick]')];
    const count = () => {
      const many = boxes().filter(box => box.checked).length;
      form.querySelector('[data-count]').textContent = many ? form.dataset.counted.replace('{0}', many) : '';
      all.checked = many > 0 && many === boxes().length;
      all.indeterminate = many > 0 && many < boxes().length;
    };
    all.addEventListener('change', () => { for (const box of boxes()) box.checked = all.checked; count(); });
    for (const box of boxes()) box.addEventListener('change', count);
    count();
  }

  function begin() {
    offerAll();
    soon();
  }

  document.addEventListener('visibilitychange', () => (document.hidden ? stop() : soon()));
  window.addEventListener('pagehide', stop);
  document.body.addEventListener('htmx:afterSettle', () => { say(news, ''); begin(); });
  begin();
})();
