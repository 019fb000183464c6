import type { OfflineOutcome, OfflineVerdict } from "../../../src/engines/offline/index.ts";
import { offlineText } from "../../../src/kernel/text/offline.ts";

const tones: Record<OfflineOutcome, string> = {
  FORGED: "bad",
  DO_NOT_USE: "bad",
  EXPIRED: "care",
  SIGNED_OFFLINE: "calm",
  NOT_JUDGED: "plain",
};

/** Shows a verdict, or that the code cannot be read (null). All of it is set as text: a code may hold anything. */
export function show(at: HTMLElement, verdict: OfflineVerdict | null, lang: "vi" | "en"): void {
  const say = (key: keyof typeof offlineText) => offlineText[key][lang];
  const outcome = verdict?.outcome;
  const article = made("article", `verdict tone-${outcome === undefined ? "plain" : tones[outcome]}`);
  article.append(
    made("h2", "", say(outcome === undefined ? "offline.unreadable" : `offline.${outcome}`)),
    made("p", "", say(outcome === undefined ? "offline.unreadable.about" : `offline.${outcome}.about`)),
  );
  for (const notice of verdict?.notices ?? [])
    article.append(made("p", "", `${notice.title[lang]} (${notice.number}). ${notice.advice[lang]}`));
  const reasons = made("ul", "");
  for (const reason of verdict?.reasons ?? []) reasons.append(made("li", "", say(`offline.reason.${reason}`)));
  if (reasons.childElementCount > 0) article.append(reasons);
  article.tabIndex = -1;
  at.replaceChildren(article);
  article.focus();
}

function made(name: string, className: string, text = ""): HTMLElement {
  const element = document.createElement(name);
  if (className !== "") element.className = className;
  element.textContent = text;
  return element;
}
