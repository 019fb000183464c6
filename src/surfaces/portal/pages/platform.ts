import { html } from "hono/html";
import type { Lang } from "../../../kernel/text/index.ts";
import type { PlatformDetail, Standing } from "../../../registers/platforms/index.ts";
import type { Html, Setting } from "../frame.ts";
import { frame, sayIn } from "../frame.ts";
import { icon } from "../icons.ts";
import { addressOf } from "../paths.ts";
import type { PlatformRecord } from "../platform-record.ts";
import { dayOf, looks } from "./verdict.ts";
import { warningList } from "./warnings.ts";

/** Whether a standing was read somewhere, or is general knowledge. */
function unchecked(standing: Standing): boolean {
  return standing.certainty === "knowledge" || standing.certainty === "uncertain";
}

/** One platform: who runs it, how it is registered and since when, what that means, and the warnings about it. Task: 2390 II.5.4. */
export function platformPage(setting: Setting, record: PlatformRecord): Html {
  const { lang } = setting;
  const say = sayIn(lang);
  const { host, platform, scam, notices } = record;
  const title = platform?.name ?? host;
  const main = html`<h1>${title}</h1>
    <p class="lead">${host}</p>
    ${scam === null ? "" : html`<p class="banner tone-bad">${icon("stop")} <span>${say("portal.platform.scam", { source: scam.source, day: dayOf(lang, scam.since) })}</span></p>`}
    ${standingBanner(lang, platform?.standing ?? null)} ${platform === null ? "" : platformFacts(lang, platform)}
    <section aria-labelledby="about">
      <h2 id="about">${say("portal.platform.warnings")}</h2>
      ${notices.length === 0 ? html`<p>${say("portal.platform.no-warnings")}</p>` : warningList(lang, notices, 3)}
    </section>
    ${
      platform === null || platform.standings.length < 2
        ? ""
        : html`<section aria-labelledby="history">
            <h2 id="history">${say("portal.platform.history")}</h2>
            <ul>
              ${platform.standings.map((each) => html`<li>${dayOf(lang, each.validFrom)}: ${say(`portal.platform.status.${each.status}`)}</li>`)}
            </ul>
          </section>`
    }`;
  return frame(setting, { page: { page: "platform", host }, title, main });
}

function standingBanner(lang: Lang, standing: Standing | null): Html {
  const say = sayIn(lang);
  const status = standing?.status ?? "unknown";
  const sure = standing !== null && !unchecked(standing);
  const registered = status === "registered" || status === "notified";
  const look =
    looks[
      registered
        ? sure
          ? "registered"
          : "registered-unchecked"
        : status === "unregistered"
          ? "unregistered"
          : "unknown"
    ];
  return html`<div class="banner tone-${look.tone}">
    ${icon(look.icon)}
    <div>
      <strong>${say(`portal.platform.status.${status}`)}</strong>
      <p>${say(`portal.platform.means.${status}`)}</p>
      ${registered && !sure ? html`<p>${say("portal.platform.unchecked")}</p>` : ""}
    </div>
  </div>`;
}

function platformFacts(lang: Lang, platform: PlatformDetail): Html {
  const say = sayIn(lang);
  const { standing } = platform;
  const rows: [label: string, value: Html | string | null][] = [
    [say("portal.platform.owner"), platform.owner ?? say("portal.platform.unstated")],
    [say("portal.platform.tax-code"), platform.taxCode],
    [say("portal.platform.kind"), say(`portal.platform.kind.${platform.kind}`)],
    [say("portal.platform.since"), standing && dayOf(lang, standing.validFrom)],
    [say("portal.platform.until"), standing?.validTo ? dayOf(lang, standing.validTo) : null],
    [say("portal.platform.addresses"), platform.aliases.join(", ") || null],
    [
      say("portal.platform.source"),
      standing && html`<span lang="en">${standing.source}${standing.note === null ? "" : `; ${standing.note}`}</span>`,
    ],
  ];
  return html`<dl class="facts">
    ${rows.map(([label, value]) =>
      value === null
        ? ""
        : html`<div>
            <dt>${label}</dt>
            <dd>${value}</dd>
          </div>`,
    )}
  </dl>`;
}

/** The platforms on record, by host. */
export function platformsPage(
  setting: Setting,
  { items, next }: { items: PlatformDetail[]; next: string | null },
): Html {
  const { lang } = setting;
  const say = sayIn(lang);
  const list = html`<ul class="platforms">
    ${items.map(
      (item) =>
        html`<li>
          <a href="${addressOf(lang, { page: "platform", host: item.host })}"
            ><strong>${item.name}</strong> <span>${item.host}</span></a
          ><span class="note">${statusWords(lang, item)}</span>
        </li>`,
    )}
  </ul>`;
  const main = html`<h1>${say("portal.platforms.title")}</h1>
    <p class="lead">${say("portal.platforms.lead")}</p>
    <p>${say("portal.platforms.honest")}</p>
    ${items.length === 0 ? html`<p>${say("portal.platforms.none")}</p>` : list}
    ${next === null ? "" : html`<p><a class="more" rel="next" href="${addressOf(lang, { page: "platforms" })}?cursor=${next}">${say("portal.platforms.more")}</a></p>`}`;
  return frame(setting, { page: { page: "platforms" }, title: say("portal.platforms.title"), main });
}

function statusWords(lang: Lang, { standing }: PlatformDetail): string {
  const say = sayIn(lang);
  const words = say(`portal.platform.status.${standing?.status ?? "unknown"}`);
  return standing !== null && standing.status !== "unknown" && unchecked(standing)
    ? `${words}, ${say("check.unchecked")}`
    : words;
}
