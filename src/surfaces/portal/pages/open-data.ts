import { html } from "hono/html";
import { formatDay, formatNumber } from "../../../kernel/text/format.ts";
import type { Lang } from "../../../kernel/text/index.ts";
import type { AgencyBook } from "../../../registers/agencies/index.ts";
import type { Dump, OpenRecord } from "../../../outcomes/exchange/index.ts";
import { dumpPath, openDataLicence } from "../../../outcomes/exchange/index.ts";
import type { Html, Setting } from "../frame.ts";
import { frame, sayIn } from "../frame.ts";
import { addressOf } from "../paths.ts";

/** What the page tells: dumps, the newest first, and the records that were opened to all last. */
export type OpenDataShown = { dumps: readonly Dump[]; records: readonly OpenRecord[]; book: AgencyBook };

/** All that is published as one archive, what is in it, and how to tell that it came whole. Task: 2390 II.2.3, II.5.3. */
export function openDataPage(setting: Setting, { dumps, records, book }: OpenDataShown): Html {
  const { lang } = setting;
  const say = sayIn(lang);
  const [latest, ...earlier] = dumps;
  const main = html`<h1>${say("open-data.title")}</h1>
    <p class="lead">${say("open-data.about")}</p>
    ${latest === undefined ? html`<p>${say("portal.open-data.none")}</p>` : latestDump(lang, latest)}
    <h2>${say("portal.open-data.terms")}</h2>
    <p>
      ${say("portal.open-data.terms.about")} ${openDataLicence.title} (${openDataLicence.name}).
      ${say("portal.open-data.programs")} <a href="/v1/open-data"><code>/v1/open-data</code></a
      >.
    </p>
    <h2>${say("portal.open-data.records")}</h2>
    <p><a class="more" href="${addressOf(lang, { page: "open-data-feed" })}">${say("portal.open-data.feed")}</a></p>
    ${records.length === 0 ? html`<p>${say("portal.open-data.records.none")}</p>` : recordList(lang, records, book)}
    ${earlier.length === 0 ? "" : earlierDumps(lang, earlier)}`;
  return frame(setting, { page: { page: "open-data" }, title: say("open-data.title"), main });
}

function latestDump(lang: Lang, dump: Dump): Html {
  const say = sayIn(lang);
  return html`<p>
      <a class="more" href="${dumpPath(dump)}" download
        >${say("portal.open-data.get", { size: sizeOf(lang, dump.bytes) })}</a
      >
    </p>
    <p class="note">
      ${dump.name} ·
      <time datetime="${dump.madeAt.toISOString()}"
        >${say("portal.open-data.made", { day: formatDay(lang, dump.madeAt) })}</time
      >
    </p>
    <h2>${say("portal.open-data.inside")}</h2>
    <ul>
      ${[...Map.groupBy(dump.files, ({ dataset }) => dataset)].map(
        ([dataset, files]) =>
          html`<li>
            <strong>${say(`open-data.${dataset}`)}</strong>,
            ${say("portal.open-data.rows", { rows: formatNumber(lang, files[0]?.rows ?? 0) })}:
            ${files.map(({ path, bytes }, at) => html`${at === 0 ? "" : ", "}<code>${path}</code> (${sizeOf(lang, bytes)})`)}
          </li>`,
      )}
    </ul>
    <h2>${say("portal.open-data.check")}</h2>
    <p>${say("portal.open-data.check.about")}</p>
    <p><code>${dump.sha256}</code></p>
    <p>${say("portal.open-data.check.how")} <code>sha256sum ${dump.name}</code></p>`;
}

function recordList(lang: Lang, records: readonly OpenRecord[], book: AgencyBook): Html {
  return html`<ul class="warnings">
    ${records.map((record) => {
      const agency = book.get(record.agency);
      return html`<li id="${record.id}">
        <h3>${record.title}</h3>
        ${record.summary === "" ? "" : html`<p>${record.summary}</p>`}
        <p class="note">
          ${(lang === "vi" ? agency?.nameVi : agency?.nameEn) ?? record.agency} ·
          <time datetime="${record.changedAt.toISOString()}">${formatDay(lang, record.changedAt)}</time>
        </p>
      </li>`;
    })}
  </ul>`;
}

function earlierDumps(lang: Lang, dumps: readonly Dump[]): Html {
  const say = sayIn(lang);
  return html`<h2>${say("portal.open-data.earlier")}</h2>
    <p>${say("portal.open-data.earlier.about")}</p>
    <ul>
      ${dumps.map((dump) => html`<li>${dump.name}, ${sizeOf(lang, dump.bytes)}: <code>${dump.sha256}</code></li>`)}
    </ul>`;
}

/** A size for people: `1,2 MB`. */
function sizeOf(lang: Lang, bytes: number): string {
  const [amount, unit] = bytes < 1e6 ? [bytes / 1e3, "kB"] : [bytes / 1e6, "MB"];
  return `${formatNumber(lang, Math.round(amount * 10) / 10)} ${unit}`;
}
