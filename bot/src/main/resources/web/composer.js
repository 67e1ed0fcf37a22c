// The field to write in: grows to five lines, keeps its draft, sends with Enter where there is a
// keyboard of its own.
import { read, remove, write } from './storage.js';

const KEY = 'draft';

export class Composer {
  constructor(form, onSend) {
    this.form = form;
    this.field = form.querySelector('textarea');
    this.button = form.querySelector('.send');
    this.field.value = read(KEY) ?? this.field.value;
    form.noValidate = true;
    form.addEventListener('submit', (event) => {
      event.preventDefault();
      this.send(onSend);
    });
    this.field.addEventListener('input', () => this.changed());
    this.field.addEventListener('keydown', (event) => {
      if (event.key === 'Enter' && !event.shiftKey && !event.isComposing && hasKeyboard()) {
        event.preventDefault();
        this.send(onSend);
      }
    });
    // A tap on the button must not take the focus, or the phone's keyboard would jump.
    this.button.addEventListener('pointerdown', (event) => event.preventDefault());
    this.grow();
    if (hasKeyboard()) {
      this.field.focus();
    }
  }

  send(onSend) {
    const text = this.field.value.trim();
    if (text === '') {
      this.field.focus();
      return;
    }
    this.set('');
    onSend(text);
  }

  set(text) {
    this.field.value = text;
    this.changed();
  }

  changed() {
    if (this.field.value === '') {
      remove(KEY);
    } else {
      write(KEY, this.field.value);
    }
    this.grow();
  }

  grow() {
    this.field.style.height = 'auto';
    this.field.style.height = `${this.field.scrollHeight + 2}px`;
    this.button.classList.toggle('ready', this.field.value.trim() !== '');
  }
}

function hasKeyboard() {
  return matchMedia('(hover: hover) and (pointer: fine)').matches;
}
