// How does a page around an iframe hear how high the table is? In the formats that newsrooms' pages already listen to.

/** Tells the page around this one its height, now and whenever it changes. */
export function tellHeight() {
  const around = globalThis.parent;
  if (around === globalThis || !globalThis.ResizeObserver) return;
  const id = new URLSearchParams(location.search).get("childId");
  let told;
  const tell = () => {
    const height = Math.ceil(document.documentElement.getBoundingClientRect().height);
    if (height === told) return;
    told = height;
    // A height is no secret, and whoever put the frame there may be anybody.
    for (const message of messages(height, id)) around.postMessage(message, "*");
  };
  new ResizeObserver(tell).observe(document.documentElement);
  tell();
}

/** Our own, AMP's, Medium's and, where its parent gave this frame an id, pym's. */
export function messages(height, id) {
  const all = [
    { type: "claim-table:height", height },
    { sentinel: "amp", type: "embed-size", height },
    JSON.stringify({ src: String(location), context: "iframe.resize", height }),
  ];
  if (id) all.push(["pym", id, "height", height].join("xPYMx"));
  return all;
}
