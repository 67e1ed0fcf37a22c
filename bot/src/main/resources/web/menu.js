// The menu, and the way out in a hurry.
const TWICE = 1_500;

export function setUpMenu(menu, onCommand) {
  menu.querySelector('form').addEventListener('submit', (event) => {
    event.preventDefault();
    const button = event.submitter;
    close(menu);
    onCommand(button.value, button.dataset.says ?? button.textContent.trim());
  });
  document.addEventListener('pointerdown', (event) => {
    if (menu.open && !menu.contains(event.target)) {
      close(menu);
    }
  });
  menu.addEventListener('focusout', (event) => {
    if (event.relatedTarget && !menu.contains(event.relatedTarget)) {
      close(menu);
    }
  });
}

// The link works without scripts too; with them it also clears what is on the screen.
export function setUpExit(link, menu, clear) {
  const leave = () => {
    clear();
    location.replace(link.href);
  };
  link.addEventListener('click', (event) => {
    event.preventDefault();
    leave();
  });
  let last = -TWICE;
  document.addEventListener('keydown', (event) => {
    if (event.key !== 'Escape') {
      return;
    }
    if (event.timeStamp - last < TWICE) {
      leave();
    }
    last = event.timeStamp;
    if (menu.open) {
      close(menu);
      menu.querySelector('summary').focus();
    }
  });
}

function close(menu) {
  menu.open = false;
  menu.querySelectorAll('details').forEach((part) => (part.open = false));
}
