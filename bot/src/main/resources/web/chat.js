// Puts the page together: room, conversation, stream, outbox, composer, menu.
import { openRoom, Refused } from './api.js';
import { Composer } from './composer.js';
import { Log } from './log.js';
import { setUpExit, setUpMenu } from './menu.js';
import { Outbox } from './outbox.js';
import { alone, newId, read, remove, write } from './storage.js';
import { Stream } from './stream.js';
import { TEXTS } from './texts.js';

const ROOM = 'room';
const TYPING_LASTS = 6_000;
const LOOK_AGAIN = 8_000;
const CALM = 2_000;

const $ = (id) => document.getElementById(id);
const title = document.title;
let stream = null;
let owner = 'bot';
let typingTimer;
let lookTimer;
let downTimer;

const log = new Log($('log'), $('down'), { choice: sendChoice, retry: (id) => outbox.retry(id) });
const outbox = new Outbox({ state: showState, card: show, gone: () => gone(outbox.empty()) });
const composer = new Composer($('composer'), sendText);
setUpMenu($('menu'), sendCommand);
setUpExit($('exit'), $('menu'), clearScreen);
$('restart').addEventListener('click', startAnew);
document.addEventListener('visibilitychange', look);
window.addEventListener('online', comeBack);
window.addEventListener('offline', () => notice(TEXTS.offline));
window.addEventListener('pageshow', (event) => event.persisted && comeBack());
window.visualViewport?.addEventListener('resize', fitKeyboard);
start();

async function start() {
  const room = await enterRoom();
  stream = new Stream(room, () => log.last, {
    message: show,
    owner: showOwner,
    typing: showTyping,
    up: () => connected(true),
    down: () => connected(false),
    gone: () => gone(outbox.empty()),
  });
  await readHistory();
  outbox.queue.forEach((item) => log.showUnsent(item));
  if (stream) {
    outbox.enter(room);
    stream.open();
  }
}

// The room of this device, or a new one. Keeps trying: a parent who came must be able to write.
async function enterRoom() {
  for (let pause = 1_000; ; pause = Math.min(pause * 2, 15_000)) {
    try {
      return await alone(ROOM, async () => {
        const room = read(ROOM) ?? (await openRoom());
        write(ROOM, room);
        notice('');
        return room;
      });
    } catch (error) {
      notice(navigator.onLine ? TEXTS.noRoom : TEXTS.offline);
      await new Promise((wake) => setTimeout(wake, Math.max(pause, (error.retryAfter ?? 0) * 1000)));
    }
  }
}

async function readHistory() {
  try {
    log.readAloud(false);
    await stream.catchUp();
    log.toEnd();
  } catch (error) {
    if (error instanceof Refused && error.status === 404) {
      gone(outbox.empty());
    }
  }
  document.documentElement.classList.remove('returning');
  setTimeout(() => log.readAloud(true), 500);
}

function sendText(text) {
  send({ text, label: text });
}

function sendChoice(choice, label) {
  send({ choice, label });
}

function sendCommand(text, label) {
  send({ text, label: text.startsWith('/') ? label : text });
}

function send(what) {
  const item = { id: newId(), at: new Date().toISOString(), ...what };
  log.showUnsent(item);
  outbox.add(item);
}

function showState(id, state, reason) {
  log.state(id, state, reason);
  if (state === 'failed') {
    notice(navigator.onLine ? TEXTS.failedAloud : TEXTS.offline);
  } else if (state === 'sent') {
    notice('');
    if (owner === 'bot') {
      showTyping();
    }
    clearTimeout(lookTimer);
    lookTimer = setTimeout(look, LOOK_AGAIN);
  }
}

function show(message) {
  if (message.id) {
    outbox.done(message.id);
  }
  if (message.from !== 'parent') {
    hideTyping();
    clearTimeout(lookTimer);
    document.title = document.hidden ? `(1) ${TEXTS.newMessage} – ${title}` : title;
  }
  log.show(message);
}

function showOwner(name) {
  owner = name;
  $('owner').dataset.owner = name;
  if ($('owner').textContent !== TEXTS.ownerLine[name]) {
    $('owner').textContent = TEXTS.ownerLine[name];
  }
  if (name === 'erased') {
    outbox.empty();
    composer.set('');
    erased();
  }
}

function showTyping() {
  $('typing').hidden = false;
  log.stick();
  clearTimeout(typingTimer);
  typingTimer = setTimeout(hideTyping, TYPING_LASTS);
}

function hideTyping() {
  clearTimeout(typingTimer);
  $('typing').hidden = true;
}

// The parent deleted everything: only the sentence that says so stays.
function erased() {
  forget();
  const lastWord = [...$('log').querySelectorAll('.message:not(.parent)')].pop();
  log.clear();
  if (lastWord) {
    $('log').append(lastWord);
    lastWord.querySelector('.taps')?.remove();
  } else {
    log.note(TEXTS.gone);
  }
}

// The room is no longer there. What could not be sent comes back into the composer.
function gone(unsent) {
  forget();
  log.clear();
  log.note(TEXTS.gone);
  if (unsent) {
    composer.set([composer.field.value, unsent].filter(Boolean).join('\n'));
  }
}

function forget() {
  stream?.stop();
  stream = null;
  remove(ROOM);
  hideTyping();
  notice('');
  $('composer').hidden = true;
  $('again').hidden = false;
  $('restart').focus();
}

function startAnew() {
  log.clear();
  showOwner('bot');
  $('again').hidden = true;
  $('composer').hidden = false;
  composer.grow();
  composer.field.focus();
  start();
}

function comeBack() {
  notice('');
  stream?.open();
  outbox.retryAll();
}

// Back on the screen, or an answer is overdue: the stream may have died without a word.
function look() {
  if (document.hidden || !stream) {
    return;
  }
  document.title = title;
  stream.catchUp().then(() => outbox.retryAll()).catch(() => {});
  if (stream.source?.readyState !== EventSource.OPEN) {
    stream.open();
  }
}

function connected(up) {
  clearTimeout(downTimer);
  if (up) {
    notice('');
    outbox.retryAll();
  } else {
    downTimer = setTimeout(() => notice(TEXTS.offline), CALM);
  }
}

function notice(text) {
  if ($('notice').textContent !== text) {
    $('notice').textContent = text;
  }
}

function clearScreen() {
  stream?.stop();
  composer.set('');
  document.body.replaceChildren();
  document.title = ' ';
}

// iPhones lay their keyboard over the page; the composer must stay above it.
function fitKeyboard() {
  const height = Math.round(window.visualViewport.height);
  const covered = window.innerHeight - height > 60 && window.visualViewport.scale === 1;
  document.documentElement.style.setProperty('--height', covered ? `${height}px` : '100dvh');
  log.stick();
}
