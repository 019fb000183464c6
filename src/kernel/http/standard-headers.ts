import type { MiddlewareHandler } from "hono";

const policyParts = [
  "default-src 'self'",
  "img-src 'self' data: blob:",
  "object-src 'none'",
  "base-uri 'none'",
  "frame-ancestors 'none'",
  "form-action 'self'",
];
const contentPolicy = policyParts.join("; ");

/** For a page that reads codes from a camera or a photo: the reader is a WebAssembly program, served by the house like any script. */
export const scanPolicy = [...policyParts, "script-src 'self' 'wasm-unsafe-eval'"].join("; ");

/** What every answer says to a browser. Source: OWASP Secure Headers Project. */
export const standing: readonly [name: string, value: string][] = [
  ["content-security-policy", contentPolicy],
  ["cross-origin-opener-policy", "same-origin"],
  ["cross-origin-resource-policy", "same-origin"],
  ["origin-agent-cluster", "?1"],
  ["permissions-policy", "camera=(self), geolocation=(), microphone=()"],
  ["referrer-policy", "no-referrer"],
  ["strict-transport-security", "max-age=31536000"],
  ["x-content-type-options", "nosniff"],
  ["x-dns-prefetch-control", "off"],
  ["x-download-options", "noopen"],
  ["x-frame-options", "DENY"],
  ["x-permitted-cross-domain-policies", "none"],
  ["x-xss-protection", "0"],
];

/** Puts the standing headers on an answer; a page that needs a policy of its own (the workbench, a downloaded file) has set it itself. */
export function standardHeaders(): MiddlewareHandler {
  return async (c, next) => {
    await next();
    const { headers } = c.res;
    for (const [name, value] of standing) if (!headers.has(name)) headers.set(name, value);
  };
}
