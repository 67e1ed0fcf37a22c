// What must outlive a reload: the room, the draft and what is not sent yet. Where the browser blocks
// storage, it lives as long as the page.
const PREFIX = 'elternlotse.';
const memory = new Map();

export function read(key) {
  try {
    return localStorage.getItem(PREFIX + key) ?? memory.get(key) ?? null;
  } catch {
    return memory.get(key) ?? null;
  }
}

export function write(key, value) {
  try {
    localStorage.setItem(PREFIX + key, value);
  } catch {
    memory.set(key, value);
  }
}

export function remove(key) {
  memory.delete(key);
  try {
    localStorage.removeItem(PREFIX + key);
  } catch {
    // nothing was stored
  }
}

export function readList(key) {
  try {
    const list = JSON.parse(read(key) ?? '[]');
    return Array.isArray(list) ? list : [];
  } catch {
    return [];
  }
}

export function writeList(key, list) {
  if (list.length === 0) {
    remove(key);
  } else {
    write(key, JSON.stringify(list));
  }
}

// Two tabs that start at once must not open two rooms.
export function alone(name, work) {
  return navigator.locks ? navigator.locks.request(PREFIX + name, work) : work();
}

// crypto.randomUUID is missing on plain http.
export function newId() {
  const bytes = crypto.getRandomValues(new Uint8Array(12));
  return Array.from(bytes, (byte) => byte.toString(16).padStart(2, '0')).join('');
}
