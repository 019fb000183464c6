/** The host of a web address as browsers read it: lower case, punycode, without port, user or trailing dot; null where there is none. */
export function hostOf(text: string): string | null {
  const address = text.includes("://") ? text : `http://${text}`;
  if (!URL.canParse(address)) return null;
  const host = new URL(address).hostname.replace(/\.$/, "");
  return host === "" ? null : host;
}
