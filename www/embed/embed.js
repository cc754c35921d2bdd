// Copy buttons beside the snippets of the page of examples.

for (const figure of document.querySelectorAll("figure[data-copy]")) {
  const snippet = figure.querySelector("code");
  const button = Object.assign(document.createElement("button"), { type: "button", textContent: "Copy" });
  button.setAttribute("aria-label", `Copy: ${figure.dataset.copy}`);
  button.addEventListener("click", async () => {
    button.textContent = await copied(snippet);
    setTimeout(() => { button.textContent = "Copy"; }, 2000);
  });
  figure.append(button);
}

/** From disk and in some frames there is no clipboard for scripts; then the text is marked, ready for the keyboard. */
async function copied(snippet) {
  try {
    await navigator.clipboard.writeText(snippet.textContent);
    return "Copied";
  } catch {
    getSelection().selectAllChildren(snippet);
    return "Marked: press Ctrl+C";
  }
}
