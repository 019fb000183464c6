import { html } from "hono/html";
import type { Setting, Html } from "../frame.ts";
import { frame, sayIn } from "../frame.ts";
import type { Icon } from "../icons.ts";
import { icon } from "../icons.ts";
import { addressOf } from "../paths.ts";
import type { Warning } from "../published-warnings.ts";
import { questionBox } from "./box.ts";
import { warningList } from "./warnings.ts";

const kinds: { icon: Icon; key: "link" | "phone" | "shop" | "code" }[] = [
  { icon: "link", key: "link" },
  { icon: "phone", key: "phone" },
  { icon: "shop", key: "shop" },
  { icon: "code", key: "code" },
];

/** The home page: one box, what it takes, what it never says, and the latest warnings. Task: 2390 II.5.6. */
export function homePage(setting: Setting, latest: readonly Warning[]): Html {
  const { lang } = setting;
  const say = sayIn(lang);
  const main = html`<section class="hero">
      <h1>${say("portal.home.title")}</h1>
      <p class="lead">${say("portal.home.lead")}</p>
      ${questionBox(lang)}
    </section>
    <section aria-labelledby="kinds">
      <h2 id="kinds">${say("portal.home.kinds")}</h2>
      <ul class="kinds">
        ${kinds.map(
          (kind) =>
            html`<li>
              ${icon(kind.icon)}
              <div>
                <strong>${say(`portal.home.kind.${kind.key}`)}</strong
                ><span>${say(`portal.home.kind.${kind.key}.about`)}</span>
              </div>
            </li>`,
        )}
      </ul>
    </section>
    ${
      latest.length === 0
        ? ""
        : html`<section aria-labelledby="latest">
            <h2 id="latest">${say("portal.home.latest")}</h2>
            ${warningList(lang, latest, 3)}
            <p>
              <a class="more" href="${addressOf(lang, { page: "warnings" })}"
                >${say("portal.home.all-warnings")} ${icon("arrow", 20)}</a
              >
            </p>
          </section>`
    }
    <aside class="honest" aria-labelledby="limits">
      <h2 id="limits">${say("portal.home.limits")}</h2>
      <p>${say("portal.home.limits.about")}</p>
    </aside>`;
  return frame(setting, { page: { page: "home" }, title: say("portal.home.title"), main });
}
