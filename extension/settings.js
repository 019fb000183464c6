/** Which house, by which key. The key stays in this browser profile and is not synchronised. */
export async function readSettings() {
  const { house = "", key = "" } = await chrome.storage.local.get(["house", "key"]);
  return { house, key };
}

export async function writeSettings({ house, key }) {
  await chrome.storage.local.set({ house, key });
}

/** The origin of the house; null for what is none, or is not safe to send a key to. */
export function originOf(given) {
  const url = URL.parse(given.trim());
  if (url === null || url.username !== "" || url.password !== "") return null;
  const local = url.protocol === "http:" && ["localhost", "127.0.0.1"].includes(url.hostname);
  return url.protocol === "https:" || local ? url.origin : null;
}
