// When is it time to start, and to read again?

/** Starting takes a moment; this far outside the viewport there is time for it. */
const AHEAD = "800px";

/** Calls `then` once the element comes near the viewport; gives a function that calls it off. */
export function near(element, then) {
  if (!globalThis.IntersectionObserver) {
    then();
    return () => {};
  }
  const observer = new IntersectionObserver(
    (entries) => {
      if (!entries.some((entry) => entry.isIntersecting)) return;
      observer.disconnect();
      then();
    },
    { rootMargin: AHEAD },
  );
  observer.observe(element);
  return () => observer.disconnect();
}

/** Pages change in bursts; this long after the last change of one, in milliseconds. */
const CALM = 300;

/**
 * Calls `then` whenever the elements that `find` gives have changed, or are others; gives a function that ends it.
 *
 * The whole document is watched, because articles may come and go anywhere in it.
 */
export function changes(find, then) {
  // Not the markup: classes come and go as a page is scrolled.
  const look = () => JSON.stringify(find().map((element) => [element.textContent, { ...element.dataset }]));
  let seen = look();
  let timer;
  const observer = new MutationObserver(() => {
    clearTimeout(timer);
    timer = setTimeout(() => {
      const now = look();
      if (now !== seen) then();
      seen = now;
    }, CALM);
  });
  observer.observe(document, {
    subtree: true,
    childList: true,
    characterData: true,
    attributeFilter: ["data-byline", "data-href", "data-published", "data-publisher", "data-title"],
  });
  return () => {
    clearTimeout(timer);
    observer.disconnect();
  };
}
