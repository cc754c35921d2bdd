// What runs in a measured page before all else, and notes when things happen there.

/**
 * `marks`: when the `program` was ready to be called, the first article was `begun` and all were `read`. `shown`: resolves to when the
 * first table was painted. `painted()`: to when the next frame is. `readyWith(n)`: to when a table of n articles is reported. `memory`:
 * the program's. `longTasks`: those of 50 ms or more.
 */
export const WITNESS = `
  window.marks = {};
  for (const name of ['instantiate', 'instantiateStreaming']) {
    const original = WebAssembly[name];
    WebAssembly[name] = async (...given) => {
      const made = await original.apply(WebAssembly, given);
      marks.program ??= performance.now();
      window.memory ??= (made.instance ?? made).exports.memory;
      return made;
    };
  }
  // A message is handled after the frame in which it was sent.
  window.painted = () => new Promise((done) => requestAnimationFrame(() => {
    const { port1, port2 } = new MessageChannel();
    port1.onmessage = () => done(performance.now());
    port2.postMessage(0);
  }));
  window.readyWith = (articles) => new Promise((done, failed) => {
    addEventListener('claim-table:error', ({ detail }) => failed(new Error(detail.message)));
    addEventListener('claim-table:ready', ({ detail }) => {
      if (detail.articles === articles) done({ at: performance.now(), statements: detail.statements });
    });
  });
  addEventListener('claim-table:progress', () => { marks.begun ??= performance.now(); });
  addEventListener('claim-table:ready', () => { marks.read ??= performance.now(); });
  window.shown = new Promise((done) => addEventListener('claim-table:ready', () => done(painted()), { once: true }));
  window.longTasks = [];
  new PerformanceObserver((list) => longTasks.push(...list.getEntries())).observe({ type: 'longtask', buffered: true });
`;

/**
 * Browsers stretch a pause of nothing to 4 ms; with this it is one of nothing. What is measured then is the reading alone. Without it,
 * it is what a page sees.
 */
export const WITHOUT_PAUSES = `
  const { setTimeout: later } = window;
  const due = [];
  const { port1, port2 } = new MessageChannel();
  port1.onmessage = () => due.shift()();
  window.setTimeout = (then, wait, ...given) => {
    if (wait > 0) return later(then, wait, ...given);
    due.push(() => then(...given));
    port2.postMessage(0);
    return 0;
  };
`;
