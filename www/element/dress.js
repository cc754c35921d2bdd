// Puts style sheets into a shadow root: constructable ones, because a strict content security policy blocks <style>.

/** What holds before the program has brought its own style: the room to keep, the bar that shows something is coming. */
const BEFORE = `
:host { display: flow-root; min-block-size: var(--ct-reserve, auto); }
:host([hidden]) { display: none; }
[hidden] { display: none !important; }
.starting { all: initial; display: block; block-size: 0; overflow: visible; }
.starting progress { display: block; box-sizing: border-box; border: 0; inline-size: 100%; block-size: 3px; accent-color: var(--ct-link, #1f5673); }
.trouble { margin: 0; padding-block: 0.4em; font-size: 0.875em; }
`;

const sheets = new Map();

/** Gives the root these styles after those for the time before. */
export function dress(root, ...styles) {
  const all = [BEFORE, ...styles];
  try {
    root.adoptedStyleSheets = all.map(sheet);
  } catch {
    for (const style of all) root.prepend(Object.assign(document.createElement("style"), { textContent: style }));
  }
}

function sheet(css) {
  if (!sheets.has(css)) {
    const made = new CSSStyleSheet();
    made.replaceSync(css);
    sheets.set(css, made);
  }
  return sheets.get(css);
}
