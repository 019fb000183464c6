import { html } from "hono/html";
import type { Lang, TextKey } from "../../../kernel/text/index.ts";
import { allText } from "../../../kernel/text/index.ts";
import { formatDay, formatTime } from "../../../kernel/text/format.ts";
import type { Judged, Outcome, RecallFound, Verdict } from "../../../views/check/index.ts";
import type { Html, Say, Setting } from "../frame.ts";
import { frame, sayIn } from "../frame.ts";
import type { Icon } from "../icons.ts";
import { icon } from "../icons.ts";
import { addressOf } from "../paths.ts";
import { questionBox } from "./box.ts";

type Look = { tone: "bad" | "care" | "plain" | "calm"; icon: Icon };

/** Colour never stands alone: each outcome has an icon and words as well. A register, not a tick: registered is not genuine. */
export const looks: Record<Outcome, Look> = {
  "scam-listed": { tone: "bad", icon: "stop" },
  recalled: { tone: "bad", icon: "stop" },
  warned: { tone: "bad", icon: "stop" },
  unregistered: { tone: "care", icon: "alert" },
  "look-alike": { tone: "care", icon: "alert" },
  misread: { tone: "care", icon: "alert" },
  unknown: { tone: "plain", icon: "question" },
  "registered-unchecked": { tone: "plain", icon: "register" },
  registered: { tone: "calm", icon: "register" },
};

/** The answer to a question: one line, what it means, what to do, what stands behind it; and the box again. */
export function verdictPage(setting: Setting, typed: string, verdict: Verdict, at: Date): Html {
  const { lang } = setting;
  const say = sayIn(lang);
  const title = say("portal.check.title");
  const page = { page: "check" } as const;
  if (verdict.fault !== null) {
    const main = html`<h1>${say("portal.home.title")}</h1>
      ${questionBox(lang, typed, say(`check.fault.${verdict.fault}`))}`;
    return frame(setting, { page, title, main, hidden: true });
  }
  const { outcome } = verdict;
  const look = looks[outcome];
  const main = html`<article class="verdict tone-${look.tone}" aria-labelledby="verdict">
      <p class="asked">${say("portal.check.asked")} <q>${shortened(typed)}</q></p>
      <h1 id="verdict">
        ${icon(look.icon, 40)}<span>${say(`check.outcome.${outcome}`, { name: nameIn(verdict) })}</span>
      </h1>
      <p>${say(`check.meaning.${outcome}`)}</p>
    </article>
    <section aria-labelledby="todo">
      <h2 id="todo">${say("portal.check.todo")}</h2>
      <ol class="steps">
        ${steps(outcome).map((key) => html`<li>${say(key)}</li>`)}
      </ol>
    </section>
    <section aria-labelledby="found">
      <h2 id="found">${say("portal.check.found")}</h2>
      <ul class="found">
        ${verdict.judged.map((judged) => findingItem(lang, judged))}
      </ul>
      <p class="note">${say("portal.check.at", { time: formatTime(lang, at) })}</p>
    </section>
    <section aria-labelledby="again">
      <h2 id="again">${say("portal.check.again")}</h2>
      ${questionBox(lang)}
    </section>`;
  return frame(setting, { page, title, main, hidden: true });
}

/** The platform that the answer's line names. */
function nameIn({ judged: [gravest] }: Verdict): string {
  return (gravest?.found.platform ?? gravest?.found.lookAlike)?.name ?? "";
}

/** The steps of an outcome, as many as the catalog has. */
function steps(outcome: Outcome): TextKey[] {
  const known = allText();
  return [1, 2, 3, 4].map((at) => `check.do.${outcome}.${at}`).filter((key): key is TextKey => key in known);
}

function findingItem(lang: Lang, { reading, outcome, found }: Judged): Html {
  const say = sayIn(lang);
  const look = looks[outcome];
  return html`<li class="tone-${look.tone}">
    <p class="what">
      <span class="kind">${say(`check.kind.${reading.kind}`)}</span> <strong>${shortened(reading.shown)}</strong>
      <span class="tag">${icon(look.icon, 20)} ${say(`check.short.${outcome}`)}</span>
    </p>
    <ul>
      ${found.scam === null ? "" : html`<li>${say("check.scam", { source: found.scam.source })}${since(lang, found.scam.firstSeen)}</li>`}
      ${found.notices.map(
        (notice) =>
          html`<li>
            <a href="${addressOf(lang, { page: "warning", number: notice.number })}">${notice.title[lang]}</a>
            (${formatDay(lang, notice.publishedAt)})
          </li>`,
      )}
      ${found.recalls.map((recall) => recallItem(lang, recall))}
      ${
        found.platform === null
          ? ""
          : html`<li>
              ${say(`check.platform.${found.platform.status}`, { name: found.platform.name })}${since(lang, found.platform.since)}${found.platform.checked || found.platform.status === "unknown" ? "" : `, ${say("check.unchecked")}`}
              ·
              <a href="${addressOf(lang, { page: "platform", host: found.platform.host })}"
                >${say("portal.check.platform-page")}</a
              >
            </li>`
      }
      ${notes(say, { reading, outcome, found }).map((note) => html`<li>${note}</li>`)}
    </ul>
  </li>`;
}

function recallItem(lang: Lang, recall: RecallFound): Html {
  const day = recall.on === null ? "" : ` (${impreciseDay(lang, recall.on)})`;
  const source = sayIn(lang)("portal.check.source", {
    source: [recall.source, recall.number].filter(Boolean).join(" "),
  });
  const link =
    recall.url !== null && /^https?:\/\//.test(recall.url)
      ? html`<a href="${recall.url}" rel="noreferrer">${source}</a>`
      : source;
  return html`<li>${recall.title}${day}. ${recall.hazard ?? ""} ${recall.remedy ?? ""} ${link}</li>`;
}

/** A day as precisely as its source gives it. */
function impreciseDay(lang: Lang, { day, precision }: NonNullable<RecallFound["on"]>): string {
  const [year = "", month = ""] = day.split("-");
  if (precision === "day") return dayOf(lang, day);
  return precision === "month" ? `${month}/${year}` : year;
}

function notes(say: Say, { reading, found }: Judged): string[] {
  const { platform, lookAlike } = found;
  if (lookAlike !== null) return [say(`check.like.${lookAlike.how}`, { name: lookAlike.name, host: lookAlike.host })];
  if (platform !== null && reading.kind === "host" && reading.link)
    return [say("check.link-note", { host: platform.host })];
  if (platform !== null && reading.kind === "name")
    return [say("check.name-note", { name: platform.name, host: platform.host })];
  if (reading.kind === "gtin") return [say("check.gtin-note")];
  return reading.kind === "email" ? [say("check.email-note")] : [];
}

function since(lang: Lang, day: string | null): string {
  return day === null ? "" : ` (${sayIn(lang)("check.since", { day: dayOf(lang, day) })})`;
}

/** A calendar day `yyyy-mm-dd` as people write it. */
export function dayOf(lang: Lang, day: string): string {
  return formatDay(lang, new Date(`${day}T12:00:00+07:00`));
}

export function shortened(shown: string): string {
  const letters = Array.from(shown);
  return letters.length > 160 ? `${letters.slice(0, 160).join("")}…` : shown;
}
