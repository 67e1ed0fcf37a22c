// The conversation on the screen: bubbles in the order of their numbers, and what has none yet below.
import { bubbleRow, element } from './bubbles.js';
import { TEXTS } from './texts.js';

const DAY = new Intl.DateTimeFormat('de-DE', { weekday: 'long', day: 'numeric', month: 'long' });
const NEAR_END = 80;
const SAME_CARD = 120_000;
const CLOSE_IN_TIME = 180_000;

export class Log {
  // on: choice(actionId, label), retry(id)
  constructor(element, down, on) {
    this.element = element;
    this.down = down;
    this.on = on;
    this.last = 0;
    this.byKey = new Map();
    element.addEventListener('scroll', () => this.scrolled(), { passive: true });
    new ResizeObserver(() => this.stick()).observe(element);
    down.addEventListener('click', () => this.toEnd());
    this.atEnd = true;
  }

  // A message of the server: { n?, from, id?, text, at, urgent, buttons }.
  show(message) {
    const known = this.byKey.get(message.id ?? '') ?? this.byKey.get(message.n) ?? this.sameCard(message);
    this.last = Math.max(this.last, message.n ?? 0);
    if (known) {
      this.settle(known, message);
      return;
    }
    this.place(bubbleRow(message, this.on.choice), message);
  }

  // A message of this page that is on its way.
  showUnsent(item) {
    if (this.byKey.has(item.id)) {
      return;
    }
    const message = { id: item.id, from: 'parent', text: item.label, at: item.at, buttons: [] };
    this.place(bubbleRow(message, this.on.choice), message);
    this.state(item.id, 'sending');
    this.toEnd();
  }

  state(id, state, reason = '') {
    const row = this.byKey.get(id);
    if (!row || row.dataset.n) {
      return;
    }
    row.dataset.state = state;
    const place = row.querySelector('.state');
    if (state === 'failed') {
      const again = element('button', 'retry', TEXTS.again);
      again.type = 'button';
      again.addEventListener('click', () => this.on.retry(id));
      place.replaceChildren(`${TEXTS.failed} `, again);
    } else {
      place.textContent = state === 'refused' ? `${TEXTS.refused} ${reason}` : TEXTS[state];
    }
    this.stick();
  }

  note(text) {
    this.element.append(element('p', 'note', text));
    this.toEnd();
  }

  clear() {
    this.byKey.clear();
    this.last = 0;
    this.element.replaceChildren();
  }

  // History is not read out; only what comes while the page is open.
  readAloud(yes) {
    this.element.setAttribute('aria-live', yes ? 'polite' : 'off');
  }

  toEnd() {
    this.element.scrollTop = this.element.scrollHeight;
    this.atEnd = true;
    this.down.hidden = true;
  }

  scrolled() {
    const { scrollTop, scrollHeight, clientHeight } = this.element;
    this.atEnd = scrollHeight - scrollTop - clientHeight < NEAR_END;
    if (this.atEnd) {
      this.down.hidden = true;
    }
  }

  stick() {
    if (this.atEnd) {
      this.element.scrollTop = this.element.scrollHeight;
    }
  }

  place(row, message) {
    this.element.querySelectorAll('[data-from-server]').forEach((old) => old.remove());
    const before = this.rows().find((other) => order(other) > order(row));
    this.element.insertBefore(row, before ?? null);
    this.remember(row, message);
    this.arrange();
    this.reveal(row, message);
  }

  // Long answers are read from their beginning, so it must not scroll out at the top.
  reveal(row, message) {
    if (!this.atEnd && message.from !== 'parent') {
      this.down.hidden = false;
      return;
    }
    if (message.from !== 'parent' && row.offsetHeight > this.element.clientHeight - NEAR_END) {
      this.element.scrollTop = row.offsetTop - this.element.offsetTop - 12;
    } else {
      this.stick();
    }
  }

  settle(row, message) {
    if (message.n && !row.dataset.n) {
      row.dataset.n = message.n;
      row.dataset.at = message.at;
      row.dataset.state = 'sent';
      const place = row.querySelector('.state');
      if (place) {
        place.textContent = TEXTS.sent;
      }
      const next = this.rows().find((other) => other !== row && order(other) > order(row));
      if (row.nextElementSibling !== (next ?? null)) {
        this.element.insertBefore(row, next ?? null);
      }
      this.remember(row, message);
      this.arrange();
    }
  }

  // A danger card is sent around the store when it must be; the same card with a number replaces it.
  sameCard(message) {
    return (
      message.urgent &&
      this.rows().find(
        (row) =>
          row.classList.contains('urgent') &&
          !(row.dataset.n && message.n) &&
          row.querySelector('.text').textContent === message.text &&
          Math.abs(new Date(row.dataset.at) - new Date(message.at)) < SAME_CARD,
      )
    );
  }

  remember(row, message) {
    if (message.id) {
      this.byKey.set(message.id, row);
    }
    if (message.n) {
      this.byKey.set(message.n, row);
    }
  }

  rows() {
    return [...this.element.querySelectorAll('.message')];
  }

  // Lines between days, groups of one side, and which own message shows its state.
  arrange() {
    this.element.querySelectorAll('.day').forEach((line) => line.remove());
    let before = null;
    let latestOwn = null;
    for (const row of this.rows()) {
      const newDay = !before || dayOf(before) !== dayOf(row);
      if (newDay) {
        const line = element('p', 'day');
        line.append(element('span', '', dayName(new Date(row.dataset.at))));
        row.before(line);
      }
      const follows = !newDay && joins(before, row);
      row.classList.toggle('follows', follows);
      row.classList.remove('latest');
      latestOwn = row.dataset.from === 'parent' ? row : latestOwn;
      before = row;
    }
    latestOwn?.classList.add('latest');
    this.rows().forEach((row) => row.classList.toggle('newest', row === before));
  }
}

function order(row) {
  return row.dataset.n ? Number(row.dataset.n) : Infinity;
}

function joins(before, row) {
  return (
    row.dataset.from === before.dataset.from &&
    !before.querySelector('.taps') &&
    new Date(row.dataset.at) - new Date(before.dataset.at) < CLOSE_IN_TIME
  );
}

function dayOf(row) {
  return new Date(row.dataset.at).toDateString();
}

function dayName(date) {
  const today = new Date();
  const yesterday = new Date(today.getFullYear(), today.getMonth(), today.getDate() - 1);
  if (date.toDateString() === today.toDateString()) {
    return TEXTS.today;
  }
  return date.toDateString() === yesterday.toDateString() ? TEXTS.yesterday : DAY.format(date);
}
