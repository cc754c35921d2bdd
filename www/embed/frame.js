// The page for an iframe: its query says what its table shows.

(() => {
  const PASSED_ON = ["src", "lens", "lang", "theme", "view", "fonts"];
  const query = new URLSearchParams(location.search);
  const table = document.querySelector("claim-table");
  for (const name of PASSED_ON) {
    if (query.has(name)) table.setAttribute(name, query.get(name));
  }
  if (query.has("lang")) document.documentElement.lang = query.get("lang");
  if (query.has("title")) document.title = query.get("title");
  // A style element would break a strict policy of this host.
  document.body.style.margin = "0";
})();
