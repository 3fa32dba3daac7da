/*
 * The index of the search is loaded when the search is opened, and then answers what was typed so far. This runs on
 * every page, after the search has found its place there.
 */
{
  const [search, script, status, field] = ['', '-script', '-status', '-input']
    .map((name) => document.getElementById(`tsd-search${name}`));
  search.addEventListener('focusin', () => { script.src = script.dataset.index; }, { once: true });
  const waiting = new MutationObserver(() => {
    waiting.disconnect();
    field.dispatchEvent(new Event('input'));
  });
  waiting.observe(status, { childList: true });
}
