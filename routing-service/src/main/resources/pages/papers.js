'use strict';

/*
 * The papers of the counter: each file is sent as soon as it is chosen, under a key of its own, until it is
 * answered, so once. What is not sent yet stays in this browser for its officer, ten hours at most. One act,
 * sent until it is answered as well, keeps them all.
 */
(() => {
  const LARGEST = 10_000_000;
  const MOST = 10;
  const LONGEST = 10 * 60 * 60 * 1000;
  const STALLED = 30000;
  const PATIENCE = 30000;
  const PAUSE = 3000;
  const UNDER_WAY = 'attachment-under-way';
  const COME_AGAIN = [0, 408, 412, 429, 502, 503, 504];
  const ENDED = [401, 403];
  const form = document.getElementById('papers');
  const list = document.getElementById('list');
  if (!form) {
    return;
  }
  const { officer, number, upload, token } = form.dataset;
  const papers = [];
  let sending = false;
  let ended = false;
  let wanted = false;
  let saved = false;
  let again;

  const opened = new Promise((resolve) => {
    try {
      const opening = indexedDB.open('aduan-papers', 1);
      opening.onupgradeneeded = () => opening.result.createObjectStore('papers', { keyPath: 'key' });
      opening.onsuccess = () => resolve(opening.result);
      opening.onerror = () => resolve(null);
    } catch {
      resolve(null);
    }
  });

  /** Where nothing can be kept, nothing is: what is on the page is all there is then. */
  async function kept(mode, use) {
    const base = await opened;
    return base && new Promise((resolve) => {
      const transaction = base.transaction('papers', mode);
      const request = use(transaction.objectStore('papers'));
      transaction.oncomplete = () => resolve(request.result ?? true);
      transaction.onabort = () => resolve(null);
    });
  }

  function say(what, isWrong) {
    const line = document.getElementById('line');
    if (line) {
      line.textContent = what ? line.dataset[what] : '';
      line.hidden = !what;
      line.classList.toggle('wrong', Boolean(isWrong));
    }
  }

  function size(bytes) {
    const language = document.documentElement.lang;
    return bytes < 1_000_000
      ? `${Math.ceil(bytes / 1000)} kB`
      : `${(bytes / 1_000_000).toLocaleString(language, { maximumFractionDigits: 1 })} MB`;
  }

  function row(name, bytes) {
    const item = document.getElementById('row').content.cloneNode(true).firstElementChild;
    item.querySelector('.file-name').textContent = name;
    item.querySelector('.file-size').textContent = size(bytes);
    item.querySelector('progress').setAttribute('aria-label', name);
    list.append(item);
    return item;
  }

  function tell(paper, state, words) {
    paper.state = state;
    paper.row.querySelector('.file-state').textContent = words ?? list.dataset[state];
    paper.row.classList.toggle('is-wrong', state === 'refused');
    const bar = paper.row.querySelector('progress');
    bar.hidden = state === 'refused' || state === 'sent';
    bar.value = 0;
  }

  function refuse(paper, words) {
    tell(paper, 'refused', words);
    kept('readwrite', (store) => store.delete(paper.key));
  }

  function accept(paper) {
    tell(paper, 'sent');
    const box = paper.row.querySelector('input');
    box.value = paper.key;
    box.disabled = false;
    box.checked = true;
    kept('readwrite', (store) => store.delete(paper.key));
  }

  const outstanding = () =>
    papers.filter((paper) => ['reading', 'waiting', 'sending'].includes(paper.state));
  const next = () => papers.find((paper) => paper.state === 'waiting');
  const chosen = () => list.querySelectorAll('input:checked:not(:disabled)').length;

  /** Only this kind of request tells how much of it is sent. */
  function post(paper) {
    return new Promise((resolve) => {
      const request = new XMLHttpRequest();
      let stalled;
      const watch = () => {
        clearTimeout(stalled);
        stalled = setTimeout(() => request.abort(), STALLED);
      };
      request.open('POST', upload);
      request.setRequestHeader('Accept', 'application/json, application/problem+json');
      request.setRequestHeader('Content-Type', 'application/octet-stream');
      request.setRequestHeader('Idempotency-Key', paper.key);
      if (token) {
        request.setRequestHeader('X-CSRF-TOKEN', token);
      }
      request.upload.onprogress = (event) => {
        watch();
        paper.row.querySelector('progress').value = event.loaded / event.total;
      };
      request.onloadend = () => {
        clearTimeout(stalled);
        resolve(request);
      };
      watch();
      request.send(paper.file);
    });
  }

  function problem(request) {
    try {
      return JSON.parse(request.responseText);
    } catch {
      return {};
    }
  }

  async function later() {
    say((await opened) ? 'broken' : 'unkept', true);
    clearTimeout(again);
    again = setTimeout(goOn, PAUSE);
  }

  function end() {
    ended = true;
    say('ended', true);
    const line = document.getElementById('line');
    const link = document.createElement('a');
    link.href = location.href;
    link.textContent = line.dataset.again;
    line.append(link);
  }

  async function goOn() {
    clearTimeout(again);
    again = undefined;
    if (sending || ended || saved) {
      return;
    }
    sending = true;
    try {
      for (let paper = next(); paper; paper = next()) {
        if (!(await send(paper))) {
          return;
        }
      }
    } finally {
      sending = false;
    }
    if (wanted && outstanding().length === 0) {
      save();
    }
  }

  /** Whether it is answered, one way or the other. */
  async function send(paper) {
    tell(paper, 'sending');
    const request = await post(paper);
    const answer = problem(request);
    if (request.status >= 200 && request.status < 300) {
      accept(paper);
      say(wanted ? 'wait' : '');
      return true;
    }
    if (ENDED.includes(request.status)) {
      tell(paper, 'waiting');
      end();
      return false;
    }
    if (COME_AGAIN.includes(request.status) || answer.code === UNDER_WAY) {
      tell(paper, 'waiting');
      later();
      return false;
    }
    refuse(paper, answer.detail ?? list.dataset.refused);
    return true;
  }

  async function add(file) {
    if (chosen() + outstanding().length >= MOST) {
      say('many', true);
      return;
    }
    const paper = { key: crypto.randomUUID(), row: row(file.name, file.size), state: 'reading' };
    papers.push(paper);
    if (file.size > LARGEST) {
      refuse(paper, list.dataset.large);
      return;
    }
    try {
      // A file on a disk may change or go while the line is broken.
      paper.file = new Blob([await file.arrayBuffer()]);
    } catch {
      refuse(paper, list.dataset.unreadable);
      return;
    }
    await kept('readwrite', (store) =>
      store.put({ key: paper.key, officer, number, at: Date.now(), name: file.name, file: paper.file }));
    tell(paper, 'waiting');
  }

  async function choose(field) {
    const files = [...field.files];
    // What is sent by itself is not sent with the form again.
    field.value = '';
    say('');
    for (const file of files) {
      await add(file);
    }
    goOn();
  }

  async function restore() {
    const found = (await kept('readonly', (store) => store.getAll())) || [];
    for (const old of found) {
      if (old.officer !== officer || Date.now() - old.at > LONGEST) {
        await kept('readwrite', (store) => store.delete(old.key));
      } else if (old.number === number) {
        const paper = { key: old.key, file: old.file, row: row(old.name, old.file.size) };
        papers.push(paper);
        tell(paper, 'waiting');
      }
    }
    if (outstanding().length > 0) {
      say('restored');
      goOn();
    }
  }

  function show(page) {
    const answer = new DOMParser().parseFromString(page, 'text/html');
    document.title = answer.title;
    document.querySelector('main').replaceWith(document.adoptNode(answer.querySelector('main')));
    saved = true;
    scrollTo(0, 0);
    document.querySelector('main').focus();
  }

  async function save() {
    if (chosen() === 0) {
      wanted = false;
      say('nothing', true);
      return;
    }
    sending = true;
    form.inert = true;
    say('saving');
    try {
      const answer = await fetch(form.action, {
        method: 'POST',
        body: new FormData(form),
        headers: { Accept: 'text/html' },
        redirect: 'manual',
        signal: AbortSignal.timeout(PATIENCE),
      });
      if (answer.type === 'opaqueredirect' || ENDED.includes(answer.status)) {
        form.inert = false;
        end();
      } else if (COME_AGAIN.includes(answer.status)) {
        later();
      } else {
        show(await answer.text());
      }
    } catch {
      later();
    } finally {
      sending = false;
    }
  }

  document.body.classList.add('scripted');
  form.addEventListener('change', (event) => {
    if (event.target.type === 'file') {
      choose(event.target);
    }
  });
  form.addEventListener('submit', (event) => {
    event.preventDefault();
    wanted = true;
    if (outstanding().length > 0) {
      say('wait');
    }
    goOn();
  });
  addEventListener('online', () => {
    if (again) {
      goOn();
    }
  });
  addEventListener('beforeunload', (event) => {
    if (!saved && !ended && (outstanding().length > 0 || (papers.length > 0 && chosen() > 0))) {
      event.preventDefault();
    }
  });
  restore();
})();
