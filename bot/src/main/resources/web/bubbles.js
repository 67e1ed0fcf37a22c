// One message as it stands on the screen. Texts are only ever set as text, never as markup.
import { linked, telephone } from './links.js';
import { TEXTS } from './texts.js';

const TIME = new Intl.DateTimeFormat('de-DE', { hour: '2-digit', minute: '2-digit' });
const NO_SECOND_TAP = 1_500;

// onChoice(actionId, label)
export function bubbleRow(message, onChoice) {
  const row = element('article', `message ${message.from}`);
  row.classList.toggle('urgent', Boolean(message.urgent));
  row.dataset.from = message.from;
  row.dataset.at = message.at;
  if (message.n) {
    row.dataset.n = message.n;
  }
  const bubble = element('div', 'bubble');
  if (message.urgent) {
    const flag = element('p', 'flag', TEXTS.urgent);
    flag.prepend(icon('i-alert'));
    bubble.append(flag);
  }
  const own = message.from === 'parent';
  if (own && message.n) {
    row.dataset.state = 'sent';
  }
  bubble.append(element('p', 'from', own ? TEXTS.you : TEXTS[message.from]));
  const text = element('p', 'text');
  text.dir = 'auto';
  text.append(own ? message.text : linked(message.text));
  bubble.append(text, meta(message, own));
  row.append(bubble);
  if (message.buttons.length > 0) {
    row.append(tapsFor(message.buttons, onChoice));
  }
  return row;
}

function tapsFor(buttons, onChoice) {
  const taps = element('div', 'taps');
  for (const button of buttons) {
    if (button.choice) {
      taps.append(choiceTap(button, onChoice));
    } else if (button.call) {
      taps.append(linkTap(button.label, telephone(button.call), 'i-phone', 'call'));
    } else if (button.url?.startsWith('https://')) {
      taps.append(linkTap(button.label, button.url, 'i-link', 'open'));
    }
  }
  return taps;
}

function choiceTap(button, onChoice) {
  const tap = element('button', 'tap', button.label);
  tap.type = 'button';
  tap.addEventListener('click', () => {
    if (tap.getAttribute('aria-disabled') === 'true') {
      return;
    }
    tap.setAttribute('aria-disabled', 'true');
    setTimeout(() => tap.removeAttribute('aria-disabled'), NO_SECOND_TAP);
    tap.classList.add('taken');
    onChoice(button.choice, button.label);
  });
  return tap;
}

function meta(message, own) {
  const line = element('p', 'meta');
  const time = element('time', '', TIME.format(new Date(message.at)));
  time.dateTime = message.at;
  line.append(time);
  if (own) {
    const state = element('span', 'state', message.n ? TEXTS.sent : '');
    state.setAttribute('aria-live', 'off');
    line.append(' ', state);
  }
  return line;
}

function linkTap(label, href, iconName, kind) {
  const tap = element('a', `tap ${kind}`, label);
  tap.href = href;
  tap.rel = 'noreferrer noopener';
  if (kind === 'open') {
    tap.target = '_blank';
  }
  tap.prepend(icon(iconName));
  return tap;
}

function icon(name) {
  const svg = document.createElementNS('http://www.w3.org/2000/svg', 'svg');
  svg.setAttribute('aria-hidden', 'true');
  const use = document.createElementNS('http://www.w3.org/2000/svg', 'use');
  use.setAttribute('href', `#${name}`);
  svg.append(use);
  return svg;
}

export function element(tag, className, text) {
  const made = document.createElement(tag);
  if (className) {
    made.className = className;
  }
  if (text) {
    made.textContent = text;
  }
  return made;
}
