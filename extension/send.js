import { readSettings } from "./settings.js";

/** Sends a captured page to the house; the answer names the evidence, or says why it was not taken. */
export async function send(captured) {
  const { house, key } = await readSettings();
  if (house === "" || key === "") return { ok: false, why: chrome.i18n.getMessage("noHouse"), settings: true };
  try {
    const answer = await fetch(`${house}/v1/evidence/uploads`, {
      method: "POST",
      credentials: "omit",
      redirect: "error", // the key goes nowhere else
      headers: {
        authorization: `Bearer ${key}`,
        "content-type": "application/json",
        "accept-language": chrome.i18n.getUILanguage(),
      },
      body: JSON.stringify(captured),
    });
    const body = await answer.json();
    if (answer.ok) return { ok: true, id: body.id };
    return { ok: false, why: [body.title, body.detail, body.errors?.[0]?.message].filter(Boolean).join(": ") };
  } catch {
    return { ok: false, why: chrome.i18n.getMessage("noAnswer", house) };
  }
}
