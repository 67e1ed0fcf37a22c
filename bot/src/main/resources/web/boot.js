// Runs before the first paint: tells the style sheet that scripts work, and hides the greeting of the
// server from those who come back to a conversation.
document.documentElement.classList.add('js');
try {
  if (localStorage.getItem('elternlotse.room')) {
    document.documentElement.classList.add('returning');
  }
} catch {
  // storage is blocked; the page works without
}
