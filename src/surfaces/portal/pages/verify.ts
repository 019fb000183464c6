import { html } from "hono/html";
import type { Lang } from "../../../kernel/text/index.ts";
import { formatTime } from "../../../kernel/text/format.ts";
import type { VerifyAnswer } from "../../../signals/origin/index.ts";
import type { Html, Setting } from "../frame.ts";
import { frame, sayIn } from "../frame.ts";
import type { Icon } from "../icons.ts";
import { icon } from "../icons.ts";
import { addressOf } from "../paths.ts";
import { dayOf, shortened } from "./verdict.ts";
import type { Entered, Place } from "./verify-form.ts";
import { verifyForm } from "./verify-form.ts";

const looks: Record<VerifyAnswer["tone"], { tone: string; icon: Icon }> = {
  green: { tone: "calm", icon: "done" },
  grey: { tone: "plain", icon: "question" },
  amber: { tone: "care", icon: "alert" },
  red: { tone: "bad", icon: "stop" },
};

export type Verifying = { entered: Entered; places: readonly Place[]; fault: string | null };

/** The page with the three doors. Task: 2390 II.2.5. */
export function verifyPage(setting: Setting, { entered, places, fault }: Verifying): Html {
  const { lang } = setting;
  const say = sayIn(lang);
  const main = html`<h1>${say("portal.verify.title")}</h1>
    <p class="lead">${say("portal.verify.lead")}</p>
    ${verifyForm(lang, entered, places, fault, say("portal.verify.button"))}
    <p>
      <a class="more" href="${addressOf(lang, { page: "offline" })}">${say("offline.link")} ${icon("arrow", 20)}</a>
    </p>`;
  return frame(setting, { page: { page: "verify" }, title: say("portal.verify.title"), main, island: "scan" });
}

/** The verdict on a code: one line, what it means, what to do, why; then the form again, ready for the code under the scratch layer. */
export function verifiedPage(setting: Setting, { entered, places }: Verifying, answer: VerifyAnswer): Html {
  const { lang } = setting;
  const say = sayIn(lang);
  const look = looks[answer.tone];
  const wantsPin = answer.reasons.includes("O-PIN-03");
  const main = html`<article class="verdict tone-${look.tone}" aria-labelledby="verdict">
      <p class="asked">${say("portal.verify.asked")} <q>${shortened(withoutSignature(entered.code))}</q></p>
      <h1 id="verdict">${icon(look.icon, 40)}<span>${answer.words.title}</span></h1>
      <p>${answer.words.means}</p>
      ${answer.degraded ? html`<p>${say("portal.verify.degraded")}</p>` : ""}
    </article>
    ${noticeOf(lang, answer)}
    ${
      answer.words.advice.length === 0
        ? ""
        : html`<section aria-labelledby="todo">
            <h2 id="todo">${say("portal.verify.todo")}</h2>
            <ol class="steps">
              ${answer.words.advice.map((step) => html`<li>${step}</li>`)}
            </ol>
          </section>`
    }
    ${productOf(lang, answer, places)}
    ${
      answer.why.length === 0 && answer.handledBy === null
        ? ""
        : html`<section aria-labelledby="why">
            <h2 id="why">${say("portal.verify.why")}</h2>
            <ul>
              ${answer.why.map((reason) => html`<li>${reason}</li>`)}
              ${answer.handledBy === null ? "" : html`<li>${say("portal.verify.handled", { name: answer.handledBy.name })}</li>`}
            </ul>
          </section>`
    }
    ${receiptOf(lang, answer)}
    <section aria-labelledby="again">
      <h2 id="again">${say(wantsPin ? "portal.verify.pin-next" : "portal.verify.again")}</h2>
      ${verifyForm(lang, wantsPin ? entered : { ...entered, code: "", lot: "", expiry: "", receipt: "" }, places, null, say("portal.verify.button"))}
    </section>`;
  return frame(setting, {
    page: { page: "verify" },
    title: say("portal.verify.result"),
    main,
    hidden: true,
    island: "scan",
  });
}

function noticeOf(lang: Lang, { notice }: VerifyAnswer): Html | string {
  if (notice === null) return "";
  const number = notice.number === null ? "" : ` (${notice.number})`;
  return html`<section aria-labelledby="notice">
    <h2 id="notice">${sayIn(lang)("portal.verify.notice")}</h2>
    <p><strong>${notice.title}</strong>${number}</p>
    ${notice.advice === "" ? "" : html`<p>${notice.advice}</p>`}
  </section>`;
}

function productOf(lang: Lang, { product, firstUse }: VerifyAnswer, places: readonly Place[]): Html | string {
  if (product === null) return "";
  const say = sayIn(lang);
  const place = places.find(({ code }) => code === firstUse?.province)?.name ?? say("portal.verify.first-use.nowhere");
  const lines: [string, string | null][] = [
    [say("portal.verify.name"), product.name],
    [say("portal.verify.brand"), product.brand],
    [say("portal.verify.holder"), product.holder],
    ["GTIN", product.gtin],
    [say("portal.verify.lot"), product.lot],
    [say("portal.verify.produced"), product.producedOn === null ? null : dayOf(lang, product.producedOn)],
    [say("portal.verify.expiry"), product.expiresOn === null ? null : dayOf(lang, product.expiresOn)],
    [
      say("portal.verify.first-use"),
      firstUse === null
        ? null
        : say("portal.verify.first-use.at", { time: formatTime(lang, new Date(firstUse.at)), place }),
    ],
  ];
  return html`<section aria-labelledby="product">
    <h2 id="product">${say("portal.verify.product")}</h2>
    <dl class="facts">
      ${lines.map(([name, value]) =>
        value === null
          ? ""
          : html`<div>
              <dt>${name}</dt>
              <dd>${value}</dd>
            </div>`,
      )}
    </dl>
    ${product.passport === null ? "" : html`<p><a class="more" href="${product.passport}">${say("portal.verify.passport")} ${icon("arrow", 20)}</a></p>`}
    <p class="note">${say("portal.verify.product.note")}</p>
  </section>`;
}

function receiptOf(lang: Lang, { receipt }: VerifyAnswer): Html | string {
  if (receipt === null) return "";
  const say = sayIn(lang);
  return html`<details class="receipt">
    <summary>${say("portal.verify.receipt")}</summary>
    <p><code>${receipt}</code></p>
    <p class="note">${say("portal.verify.receipt.note")}</p>
  </details>`;
}

/** A label's address with its ninety letters of signature left out: nobody reads them. */
function withoutSignature(code: string): string {
  return code.replace(/[?&]s=[\w-]+$/, "");
}
