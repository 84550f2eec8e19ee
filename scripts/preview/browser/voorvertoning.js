/** Shows a preview anew as soon as it has changed. The browser keeps the place on the page. */
const { changes = '' } = document.currentScript?.dataset ?? {};

new EventSource(changes).addEventListener('message', () => location.reload());

// What Strapi's admin says to the page in its frame when the entry was saved or published.
addEventListener('message', (/** @type {MessageEvent<{ type?: unknown } | null>} */ { source, data }) => {
  if (source === parent && source !== window && data?.type === 'strapiUpdate') location.reload();
});
