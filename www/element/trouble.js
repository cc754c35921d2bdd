// Why did the program not start? A browser says little more than "failed to fetch"; this finds out which of the usual causes it is.

/** A failure with a name that scripts can rely on; `words.js` says each in the reader's language. */
export class Trouble extends Error {
  constructor(code, details = {}) {
    super(code);
    this.code = code;
    this.details = details;
  }
}

/** Policy violations are reported in a later turn than the failure that they cause. */
const REPORTED_WITHIN = 50;

/**
 * The name of a failure.
 *
 * @param {unknown} error what was thrown
 * @param {{address: string, violations: SecurityPolicyViolationEvent[], integrity?: string}} seen
 */
export async function trouble(error, { address, violations, integrity }) {
  if (error instanceof Trouble) return error;
  await new Promise((resume) => setTimeout(resume, REPORTED_WITHIN));
  const details = { address, reason: String(error?.message ?? error) };
  if (violations.some((event) => isAbout(event, address)) || saysPolicy(error)) return new Trouble("csp", details);
  if (error instanceof RangeError) return new Trouble("out-of-memory", details);
  if (error instanceof TypeError) return new Trouble(await cause(address, integrity), details);
  if (error instanceof WebAssembly.CompileError) return new Trouble("wrong-type", details);
  return new Trouble("stopped", details);
}

function isAbout({ blockedURI, effectiveDirective }, address) {
  if (blockedURI === "wasm-eval") return true;
  // Across origins a report names the origin alone.
  const named = blockedURI && (blockedURI === address || blockedURI === new URL(address).origin);
  return named && effectiveDirective === "connect-src";
}

/** The three engines word it differently; only where the violation's report did not arrive does this have to do. */
function saysPolicy(error) {
  return error instanceof WebAssembly.CompileError && /security policy|unsafe-eval|\bCSP\b/i.test(error.message);
}

/** Asks again, more tolerantly each time, to see what the first request met. */
async function cause(address, integrity) {
  if (address.startsWith("file:")) return "from-disk";
  try {
    const answer = await fetch(address);
    if (!answer.ok) return "not-found";
    if (/text\/html/.test(answer.headers.get("content-type"))) return "wrong-type";
    return integrity ? "integrity" : "stopped";
  } catch {
    return fetch(address, { mode: "no-cors" }).then(() => "cross-origin", () => "not-found");
  }
}
