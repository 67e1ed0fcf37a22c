// Keeps the page up to date: server-sent events, and plain reading while they do not come through.
import { readMessages, Refused } from './api.js';

const FIRST_PAUSE = 1_000;
const LONGEST_PAUSE = 15_000;

export class Stream {
  // on: message(m), owner(name), typing(), up(), down(), gone()
  constructor(room, lastShown, on) {
    this.room = room;
    this.lastShown = lastShown;
    this.on = on;
    this.pause = FIRST_PAUSE;
    this.stopped = false;
  }

  open() {
    this.close();
    if (this.stopped) {
      return;
    }
    const source = new EventSource(`/api/rooms/${this.room}/events?after=${this.lastShown()}`);
    this.source = source;
    source.addEventListener('open', () => {
      this.pause = FIRST_PAUSE;
      this.on.up();
    });
    source.addEventListener('message', (event) => this.on.message(JSON.parse(event.data)));
    source.addEventListener('typing', () => this.on.typing());
    source.addEventListener('owner', (event) => this.ownerIs(JSON.parse(event.data).owner));
    source.addEventListener('error', () => {
      this.on.down();
      if (source.readyState === EventSource.CLOSED && this.source === source) {
        this.comeBack();
      }
    });
  }

  // Reads everything after the last number shown.
  async catchUp() {
    let page;
    do {
      page = await readMessages(this.room, this.lastShown());
      page.messages.forEach((message) => this.on.message(message));
    } while (page.messages.length >= 200);
    this.on.owner(page.owner);
  }

  stop() {
    this.stopped = true;
    this.close();
  }

  close() {
    clearTimeout(this.timer);
    this.source?.close();
    this.source = null;
  }

  // The browser gave up: ask why, and try again with growing pauses.
  async comeBack() {
    this.close();
    let pause = this.pause;
    try {
      await this.catchUp();
    } catch (error) {
      if (error instanceof Refused && error.status === 404) {
        this.stop();
        this.on.gone();
        return;
      }
      pause = Math.max(pause, (error.retryAfter ?? 0) * 1000);
    }
    this.pause = Math.min(this.pause * 2, LONGEST_PAUSE);
    clearTimeout(this.timer);
    this.timer = setTimeout(() => this.open(), pause * (0.8 + Math.random() * 0.4));
  }

  ownerIs(owner) {
    if (owner === 'erased') {
      this.stop();
    }
    this.on.owner(owner);
  }
}
