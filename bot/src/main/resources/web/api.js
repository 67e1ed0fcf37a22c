// The interface of the server, described in /api/openapi.yaml.
const PATIENCE = 10_000;

// The server answered, but not with a yes.
export class Refused extends Error {
  constructor(status, reason, message, retryAfter, card) {
    super(message);
    this.status = status;
    this.reason = reason;
    this.retryAfter = retryAfter;
    this.card = card;
  }
}

export async function openRoom() {
  return (await call('POST', '/api/rooms')).room;
}

export function postMessage(room, message) {
  return call('POST', `/api/rooms/${room}/messages`, message);
}

export function readMessages(room, after) {
  return call('GET', `/api/rooms/${room}/messages?after=${after}`);
}

async function call(method, path, body) {
  const stop = new AbortController();
  const timer = setTimeout(() => stop.abort(), PATIENCE);
  try {
    const response = await fetch(path, {
      method,
      headers: body ? { 'Content-Type': 'application/json' } : {},
      body: body ? JSON.stringify(body) : undefined,
      credentials: 'omit',
      cache: 'no-store',
      signal: stop.signal,
    });
    if (response.ok) {
      return await response.json();
    }
    throw await refusal(response);
  } finally {
    clearTimeout(timer);
  }
}

async function refusal(response) {
  const answer = await response.json().catch(() => ({}));
  const wait = Number(response.headers.get('Retry-After')) || 0;
  return new Refused(response.status, answer.reason ?? 'trouble', answer.message ?? '', wait, answer.card);
}
