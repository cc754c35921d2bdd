// For the page around an iframe with frame.html or standalone.html: gives the iframe the height that it tells.

addEventListener("message", ({ data, source }) => {
  if (data?.type !== "claim-table:height" || !(data.height > 0)) return;
  for (const frame of document.querySelectorAll("iframe")) {
    if (frame.contentWindow === source) frame.style.height = `${Math.min(data.height, 100_000)}px`;
  }
});
