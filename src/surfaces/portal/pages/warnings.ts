import { html } from "hono/html";
import { formatDay } from "../../../kernel/text/format.ts";
import type { Lang } from "../../../kernel/text/index.ts";
import type { Html, Setting } from "../frame.ts";
import { frame, sayIn } from "../frame.ts";
import { addressOf } from "../paths.ts";
import type { Warning } from "../published-warnings.ts";
import { dayOf } from "./verdict.ts";

/** What is published, newest first, a page at a time. Task: 2390 II.5.1, II.5.6. */
export function warningsPage(setting: Setting, notices: readonly Warning[], next: string | null): Html {
  const { lang } = setting;
  const say = sayIn(lang);
  const main = html`<h1>${say("portal.warnings.title")}</h1>
    <p class="lead">${say("portal.warnings.lead")}</p>
    <p><a class="more" href="${addressOf(lang, { page: "warnings-feed" })}">${say("portal.warnings.feed")}</a></p>
    ${notices.length === 0 ? html`<p>${say("portal.warnings.none")}</p>` : warningList(lang, notices)}
    ${next === null ? "" : html`<p><a class="more" rel="next" href="${addressOf(lang, { page: "warnings" })}?cursor=${next}">${say("portal.warnings.more")}</a></p>`}`;
  return frame(setting, { page: { page: "warnings" }, title: say("portal.warnings.title"), main });
}

/** Warnings as a list; `level` is the heading level that fits the page around it. */
export function warningList(lang: Lang, notices: readonly Warning[], level: 2 | 3 = 2): Html {
  return html`<ul class="warnings">
    ${notices.map((notice) => {
      const link = html`<a href="${addressOf(lang, { page: "warning", number: notice.number })}"
        >${notice.title[lang]}</a
      >`;
      return html`<li>
        ${level === 2 ? html`<h2>${link}</h2>` : html`<h3>${link}</h3>`}
        <p class="note">${published(lang, notice)}</p>
      </li>`;
    })}
  </ul>`;
}

/** One published warning: what it says, whom or what it names, what to do, and what was corrected. */
export function warningPage(setting: Setting, notice: Warning): Html {
  const { lang } = setting;
  const say = sayIn(lang);
  const main = html`<article>
      <p class="note">${say(`portal.warnings.kind.${notice.kind}`)} · ${notice.number}</p>
      <h1>${notice.title[lang]}</h1>
      <p class="note">
        ${published(lang, notice)}${notice.expiresAt === null ? "" : html` · ${say("portal.warnings.expires", { day: formatDay(lang, notice.expiresAt) })}`}
      </p>
      <div class="prose">${notice.body[lang]}</div>
      ${notice.violator === null ? "" : violatorFacts(lang, notice.violator)}
      ${
        notice.advice.vi === ""
          ? ""
          : html`<h2>${say("portal.warnings.advice")}</h2>
              <div class="prose">${notice.advice[lang]}</div>`
      }
      ${
        notice.subjects.length === 0
          ? ""
          : html`<h2>${say("portal.warnings.subjects")}</h2>
              <ul>
                ${notice.subjects.map((subject) => html`<li>${say(`portal.warnings.subject.${subject.kind}`)}: <strong>${subject.shown || subject.value}</strong></li>`)}
              </ul>`
      }
      ${
        notice.history.length === 0
          ? ""
          : html`<h2>${say("portal.warnings.corrections")}</h2>
              <ul>
                ${notice.history.map((correction) => html`<li>${correction.number}, ${formatDay(lang, new Date(correction.correctedAt))}: ${correction.why[lang]}</li>`)}
              </ul>`
      }
    </article>
    <p><a class="more" href="${addressOf(lang, { page: "warnings" })}">${say("portal.home.all-warnings")}</a></p>`;
  return frame(setting, { page: { page: "warning", number: notice.number }, title: notice.title[lang], main });
}

function published(lang: Lang, { publisher, publishedAt }: Warning): Html {
  const day = sayIn(lang)("portal.warnings.published", { day: formatDay(lang, publishedAt) });
  return html`${publisher[lang]} · <time datetime="${publishedAt.toISOString()}">${day}</time>`;
}

/** What the law lets a published violator's entry name. Law: Decree 55/2024 art. 24. */
function violatorFacts(lang: Lang, violator: NonNullable<Warning["violator"]>): Html {
  const say = sayIn(lang);
  const rows = [
    ["name", violator.name],
    ["address", violator.address],
    ["act", violator.act],
    ["area", violator.area],
    ["body", violator.body],
    ["decision", `${violator.decisionNumber}, ${dayOf(lang, violator.decisionDate)}`],
  ] as const;
  return html`<dl class="facts">
    ${rows.map(
      ([key, value]) =>
        html`<div>
          <dt>${say(`portal.violator.${key}`)}</dt>
          <dd>${value}</dd>
        </div>`,
    )}
  </dl>`;
}
