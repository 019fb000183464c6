import type { Gate } from "./gate.ts";

/** Cookies go over https only where people's address is https; then the name itself forbids a Domain and another path. */
function overHttps(gate: Gate): boolean {
  return gate.publicUrl?.startsWith("https:") ?? false;
}

export function cookieName(gate: Gate, base: string): string {
  return overHttps(gate) ? `__Host-${base}` : base;
}

/** The `Set-Cookie` of a session. Lax: a link in a letter opens signed in, a form on another site carries nothing. */
export function sessionCookie(gate: Gate, token: string): string {
  return setCookie(gate, "ch", token);
}

export function setCookie(gate: Gate, base: string, value: string, maxAgeSeconds?: number): string {
  const age = maxAgeSeconds === undefined ? "" : `; Max-Age=${maxAgeSeconds}`;
  return `${cookieName(gate, base)}=${value}; Path=/; HttpOnly; SameSite=Lax${age}${overHttps(gate) ? "; Secure" : ""}`;
}

export function clearedCookie(gate: Gate, base: string): string {
  return setCookie(gate, base, "", 0);
}

/** The value of a cookie of ours in a request's header, or null. Two of one name are refused: someone has planted one. */
export function readCookie(gate: Gate, request: Request, base: string): string | null {
  const name = `${cookieName(gate, base)}=`;
  const found = (request.headers.get("cookie") ?? "")
    .split(";")
    .map((pair) => pair.trim())
    .filter((pair) => pair.startsWith(name));
  return found.length === 1 ? (found[0] as string).slice(name.length) : null;
}

const safeMethods = ["GET", "HEAD", "OPTIONS"];

/**
 * Whether a browser sends a request that changes something from another site. Browsers say so in Sec-Fetch-Site; older ones
 * send Origin; who sends neither is no browser, and has no cookie that it did not choose to send.
 */
export function isForeignChange(gate: Gate, request: Request): boolean {
  if (safeMethods.includes(request.method)) return false;
  const site = request.headers.get("sec-fetch-site");
  if (site !== null) return site !== "same-origin" && site !== "none";
  const origin = request.headers.get("origin");
  if (origin === null) return false;
  if (!URL.canParse(origin)) return true;
  const own = gate.publicUrl === null ? [] : [new URL(gate.publicUrl).host];
  return ![...own, request.headers.get("host"), new URL(request.url).host].includes(new URL(origin).host);
}
