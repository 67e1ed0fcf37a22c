// Finds what can be tapped in a text: numbers to call and pages to open. Links.java does the same on
// the server.
const URL_PART = 'https://[^\\s<>"„“”]+';
const NUMBER_PART =
  '\\+49[ /-]?[1-9](?:[ /-]?\\d){6,12}' +
  '|(?=(?:[ /-]*\\d){7})0\\d{2,5}(?:[ /-]{1,3}\\d+){1,5}|0\\d{7,12}' +
  '|116[ ]?(?:111|117|116|016|123|006|000)|110|112';
const NOT_AFTER =
  '(?![\\w-])(?![.,:]\\d)(?! ?(?:€|Euro|%|cm|g|ml|kg|Tage|Wochen|Stunden|Minuten)(?!\\w))';
const TRAILING = /[.,;:!?)\]»]+$/;

// Without look-behind, which older iPhones do not know: the character before a number is matched too.
const LINK = new RegExp(`(${URL_PART})|(^|[^\\w.,/:+-])(${NUMBER_PART})${NOT_AFTER}`, 'g');

export function linked(text) {
  const fragment = document.createDocumentFragment();
  let done = 0;
  for (const match of text.matchAll(LINK)) {
    const shown = match[1] ? match[1].replace(TRAILING, '') : match[3];
    const start = match.index + (match[2] ?? '').length;
    fragment.append(text.slice(done, start), link(shown, match[1] ? shown : telephone(shown)));
    done = start + shown.length;
  }
  fragment.append(text.slice(done));
  return fragment;
}

export function telephone(number) {
  return 'tel:' + number.replace(/[^0-9+]/g, '');
}

function link(text, href) {
  const a = document.createElement('a');
  a.href = href;
  a.rel = 'noreferrer noopener';
  if (href.startsWith('https:')) {
    a.target = '_blank';
  }
  a.textContent = text;
  return a;
}
