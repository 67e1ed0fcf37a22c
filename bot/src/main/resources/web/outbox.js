// Sends what the parent wrote, one after the other and in order. Each message keeps its id until the
// server has it, over reloads too, so sending again does no harm.
import { postMessage, Refused } from './api.js';
import { readList, writeList } from './storage.js';

const KEY = 'unsent';
const TRIES = 4;

export class Outbox {
  // on: state(id, state, reason), card(message), gone()
  constructor(on) {
    this.on = on;
    this.room = null;
    this.queue = readList(KEY).map((item) => ({ ...item, state: 'sending' }));
    this.busy = false;
  }

  // item: { id, at, label, text } or { id, at, label, choice }
  add(item) {
    this.queue.push({ ...item, state: 'sending' });
    this.save();
    this.work();
  }

  enter(room) {
    this.room = room;
    this.work();
  }

  retry(id) {
    const item = this.queue.find((one) => one.id === id);
    if (item) {
      this.set(item, 'sending');
      this.work();
    }
  }

  retryAll() {
    this.queue.filter((item) => item.state === 'failed').forEach((item) => this.set(item, 'sending'));
    this.work();
  }

  // The server shows the message: it has it, whatever became of our answer.
  done(id) {
    const item = this.queue.find((one) => one.id === id);
    if (item) {
      this.drop(item);
    }
  }

  // Gives back what was never sent, and forgets it.
  empty() {
    const texts = this.queue.filter((item) => item.text).map((item) => item.text);
    this.queue = [];
    this.room = null;
    this.save();
    return texts.join('\n');
  }

  async work() {
    if (this.busy) {
      return;
    }
    this.busy = true;
    try {
      for (let item = this.next(); item && this.room; item = this.next()) {
        await this.send(item);
      }
    } finally {
      this.busy = false;
    }
  }

  next() {
    return this.queue.find((item) => item.state === 'sending');
  }

  async send(item, tries = TRIES) {
    const { id, text, choice } = item;
    const room = this.room;
    try {
      await postMessage(room, text === undefined ? { id, choice } : { id, text });
      // If it is on the screen by now, with its answer perhaps, there is nothing left to say.
      if (this.queue.includes(item)) {
        this.drop(item);
        this.on.state(id, 'sent');
      }
    } catch (error) {
      if (room !== this.room || !this.queue.includes(item)) {
        return;
      }
      if (error.card) {
        // Nothing could be stored, but whoever is in danger reads what helps now.
        this.on.card(error.card);
      }
      if (!(error instanceof Refused)) {
        this.fail(item);
      } else if (error.status === 404) {
        this.on.gone();
      } else if (error.status === 429 || error.status >= 500) {
        await this.later(item, error, tries);
      } else {
        this.drop(item);
        this.on.state(id, 'refused', error.message);
      }
    }
  }

  async later(item, error, tries) {
    if (tries <= 1) {
      this.fail(item);
      return;
    }
    await new Promise((wake) => setTimeout(wake, Math.max(error.retryAfter, 1) * 1000));
    if (this.queue.includes(item)) {
      await this.send(item, tries - 1);
    }
  }

  // What waits behind a failed message fails too: it would arrive before it.
  fail(item) {
    this.queue.slice(this.queue.indexOf(item)).forEach((one) => this.set(one, 'failed'));
  }

  set(item, state) {
    item.state = state;
    this.on.state(item.id, state);
  }

  drop(item) {
    this.queue = this.queue.filter((one) => one !== item);
    this.save();
  }

  // Another tab may wait for messages of its own; they stay.
  save() {
    const mine = new Set([...this.queue.map((item) => item.id), ...(this.known ?? [])]);
    const others = readList(KEY).filter((item) => !mine.has(item.id));
    this.known = mine;
    writeList(KEY, [...others, ...this.queue]);
  }
}
