import { capturePage } from "./capture.js";
import { send } from "./send.js";

/** Captures and sends while the small window may already be closed; the icon says how it went. */
chrome.runtime.onMessage.addListener((asked, sender, answer) => {
  if (sender.id !== chrome.runtime.id || asked?.do !== "capture") return false;
  captureAndSend(asked).then(answer, (error) => answer({ ok: false, why: String(error?.message ?? error) }));
  return true; // the answer comes later
});

async function captureAndSend({ tab, note, place }) {
  await mark(tab, "…", "#57606a");
  const { captured, why } = await capturePage(tab, { note, place }).then(
    (page) => ({ captured: page }),
    (error) => ({ why: String(error?.message ?? error) }),
  );
  const sent = captured === undefined ? { ok: false, why } : await send(captured);
  await mark(tab, sent.ok ? "✓" : "!", sent.ok ? "#1a7f37" : "#cf222e");
  return sent;
}

/** The tab may be gone by then. */
async function mark(tabId, text, color) {
  await chrome.action.setBadgeText({ tabId, text }).catch(() => undefined);
  await chrome.action.setBadgeBackgroundColor({ tabId, color }).catch(() => undefined);
}
