import { html } from "hono/html";
import type { Problem, ProblemCode } from "../../../kernel/problem.ts";
import { problems } from "../../../kernel/problem.ts";
import type { TextKey } from "../../../kernel/text/index.ts";
import type { Html, Setting } from "../frame.ts";
import { frame, sayIn } from "../frame.ts";
import { addressOf } from "../paths.ts";
import { questionBox } from "./box.ts";

export const problemCodes = Object.keys(problems) as ProblemCode[];

/** The page that a problem's `type` leads to: what the error means and what to do about it. */
export function problemPage(setting: Setting, code: ProblemCode): Html {
  const { lang } = setting;
  const say = sayIn(lang);
  const main = html`<p class="note">${say("portal.problem.title")}</p>
    <h1>${problems[code][lang]}</h1>
    <p class="lead">${say(`portal.problem.${code}`)}</p>
    <dl class="facts">
      <div>
        <dt>${say("portal.problem.code")}</dt>
        <dd><code>${code}</code></dd>
      </div>
      <div>
        <dt>${say("portal.problem.http")}</dt>
        <dd>${problems[code].status}</dd>
      </div>
    </dl>
    <nav aria-labelledby="all">
      <h2 id="all">${say("portal.problem.all")}</h2>
      <ul class="codes">
        ${problemCodes.map(
          (other) =>
            html`<li>
              <a
                href="${addressOf(lang, { page: "problem", code: other })}"
                ${other === code ? html` aria-current="page"` : ""}
                ><code>${other}</code></a
              >
              ${problems[other][lang]}
            </li>`,
        )}
      </ul>
    </nav>`;
  return frame(setting, { page: { page: "problem", code }, title: problems[code][lang], main });
}

const promises = ["asked", "you", "limit", "apply", "links"] as const;

/** What is and is not kept about visitors. Law: Law 91/2025. */
export function privacyPage(setting: Setting): Html {
  const say = sayIn(setting.lang);
  const main = html`<h1>${say("portal.privacy.title")}</h1>
    ${promises.map(
      (promise) =>
        html`<h2>${say(`portal.privacy.${promise}`)}</h2>
          <p>${say(`portal.privacy.${promise}.about`)}</p>`,
    )}`;
  return frame(setting, { page: { page: "privacy" }, title: say("portal.privacy.title"), main });
}

export function notFoundPage(setting: Setting): Html {
  const { lang } = setting;
  const say = sayIn(lang);
  const main = html`<h1>${say("portal.not-found.title")}</h1>
    <p class="lead">${say("portal.not-found.about")}</p>
    ${questionBox(lang)}`;
  return frame(setting, { page: { page: "not-found" }, title: say("portal.not-found.title"), main, hidden: true });
}

/** What a person can do about a problem; the others' pages speak to programs. */
const remedies: Partial<Record<ProblemCode, TextKey>> = {
  "method-not-allowed": "portal.trouble.method-not-allowed",
  "rate-limited": "portal.trouble.rate-limited",
  unavailable: "portal.trouble.unavailable",
  internal: "portal.trouble.internal",
};

/** Any other problem, told to a person rather than to a program: what it is, what to do, and the id to quote. */
export function troublePage(setting: Setting, { code, details }: Problem, requestId: string): Html {
  const { lang } = setting;
  const say = sayIn(lang);
  const seconds = details.retryAfterSeconds;
  const main = html`<h1>${problems[code][lang]}</h1>
    <p class="lead">${say(remedies[code] ?? `portal.problem.${code}`)}</p>
    ${seconds === undefined ? "" : html`<p>${say("portal.trouble.wait", { seconds })}</p>`}
    <p class="note">${say("portal.trouble.quote", { id: requestId })}</p>
    <p><a class="more" href="${addressOf(lang, { page: "home" })}">${say("portal.not-found.home")}</a></p>`;
  return frame(setting, { page: { page: "not-found" }, title: problems[code][lang], main, hidden: true });
}
