import { html, raw } from "hono/html";
import { formatDay, formatTime } from "../../../kernel/text/format.ts";
import type { Lang } from "../../../kernel/text/index.ts";
import type { PublishedPassport, ShownPassport } from "../../../registers/passports/index.ts";
import { inLanguage, pictureAddress, productDocument } from "../../../registers/passports/index.ts";
import type { Html, Setting } from "../frame.ts";
import { frame, sayIn } from "../frame.ts";
import { icon } from "../icons.ts";
import { addressOf } from "../paths.ts";
import { dayOf } from "./verdict.ts";

type Row = [label: string, value: Html | string | null];

/**
 * A product's passport as its party declared it, and what it does not say: that goods in hand are these. Law: Decree 37/2026 art. 32; Circular
 * 31/2026 art. 7. `origin`: the address of the house, for the machine's reading of the page.
 */
export function passportPage(setting: Setting, passport: PublishedPassport, origin: string): Html {
  const { lang } = setting;
  const say = sayIn(lang);
  const { gtin, shown } = passport;
  const said = inLanguage(shown, lang);
  const main = html`<article>
      <p class="note">${say("passports.page.kind")} · GTIN ${plainGtin(gtin)}</p>
      <h1>${said.name}</h1>
      ${shown.brand === "" ? "" : html`<p class="lead">${[shown.brand, shown.model].filter(Boolean).join(" · ")}</p>`}
      <div class="banner tone-plain">
        ${icon("question")}
        <div>
          <strong>${say("passports.page.declared", { name: shown.producer.name })}</strong>
          <p>
            ${say("passports.page.honest")}
            <a href="${addressOf(lang, { page: "verify" })}">${say("passports.page.verify")}</a>
          </p>
        </div>
      </div>
      ${pictures(lang, gtin, shown)}
      ${said.description === "" ? "" : html`<div class="prose">${said.description}</div>`}
      ${said.warnings === "" ? "" : section(say("passports.page.warnings"), html`<div class="prose">${said.warnings}</div>`)}
      ${section(say("passports.page.who"), facts(whoMakesIt(lang, shown)))}
      ${section(say("passports.page.goods"), facts(aboutGoods(lang, shown)))} ${certificates(lang, shown)}
      ${steps(lang, shown)}
      <p class="note">
        <time datetime="${passport.publishedAt.toISOString()}"
          >${say("passports.page.version", { number: passport.number, day: formatDay(lang, passport.publishedAt) })}</time
        >
      </p>
      <p class="no-print">
        <a class="more" href="/v1/passports/${gtin}/credential">${say("passports.page.credential")}</a> ·
        <a class="more" href="/v1/passports/${gtin}/product">${say("passports.page.data")}</a>
      </p>
    </article>
    <script type="application/ld+json">
      ${raw(JSON.stringify(productDocument(passport, origin)).replaceAll("<", String.raw`\u003c`))}
    </script>`;
  return frame(setting, { page: { page: "passport", gtin }, title: said.name, main });
}

/** A GTIN as it is printed under a bar code: 13 digits where the first of 14 is a zero. */
const plainGtin = (gtin: string): string => gtin.replace(/^0/, "");

function pictures(lang: Lang, gtin: string, { name, pictures: all }: ShownPassport): Html | "" {
  if (all.length === 0) return "";
  return html`<div class="pictures">
    ${all.map(({ words, wordsEn }, n) => {
      const alt = (lang === "en" && wordsEn) || words || name;
      return html`<img src="${pictureAddress(gtin, n)}" alt="${alt}" loading="${n === 0 ? "eager" : "lazy"}" />`;
    })}
  </div>`;
}

function whoMakesIt(
  lang: Lang,
  { producer, imported, foreignMaker, foreignMakerAddress, distributor }: ShownPassport,
): Row[] {
  const say = sayIn(lang);
  return [
    [say(imported ? "passports.page.importer" : "passports.page.producer"), producer.name],
    [say("passports.page.address"), producer.address],
    [say("passports.page.tax-code"), producer.taxCode],
    ["GLN", producer.gln],
    [say("passports.page.foreign-maker"), [foreignMaker, foreignMakerAddress].filter(Boolean).join(", ")],
    [say("passports.page.distributor"), distributor],
  ];
}

function aboutGoods(lang: Lang, shown: ShownPassport): Row[] {
  const say = sayIn(lang);
  return [
    [say("passports.page.country"), countryName(lang, shown.country)],
    [say("passports.page.last-step"), shown.lastStep],
    [say("passports.page.shelf-life"), shown.shelfLife],
    [say("passports.page.dates"), shown.datesPerLot ? say("passports.page.dates-per-lot") : null],
    [say("passports.page.storage"), shown.storage],
    [
      say("passports.page.materials"),
      list(
        shown.materials.map((one) => [one.name, countryName(lang, one.country), one.note].filter(Boolean).join(", ")),
      ),
    ],
    [say("passports.page.standards"), list(shown.standards)],
  ];
}

function certificates(lang: Lang, { certificates: all }: ShownPassport): Html | "" {
  const say = sayIn(lang);
  if (all.length === 0) return "";
  const until = (day: string) => (day === "" ? "" : say("passports.page.until", { day: dayOf(lang, day) }));
  return section(
    say("passports.page.certificates"),
    html`<ul>
      ${all.map((one) => html`<li><strong>${one.number}</strong> ${[one.kind, one.body, until(one.validUntil)].filter(Boolean).join(", ")}</li>`)}
    </ul>`,
  );
}

function steps(lang: Lang, { steps: all }: ShownPassport): Html | "" {
  const say = sayIn(lang);
  if (all === null || all.length === 0) return "";
  return section(
    say("passports.page.steps"),
    html`<ol>
      ${all.map((one) => {
        const numbers = [one.gln === "" ? "" : `GLN ${one.gln}`, one.code].filter(Boolean);
        return html`<li>
          <strong>${say(`passports.step.${one.kind}`)}</strong>
          ${[momentOf(lang, one.at), one.place, ...numbers].filter(Boolean).join(", ")}
        </li>`;
      })}
    </ol>`,
  );
}

/** A day or a minute in Vietnam, as a party wrote it. */
function momentOf(lang: Lang, at: string): string {
  if (at === "") return "";
  return at.length === 10 ? dayOf(lang, at) : formatTime(lang, new Date(`${at}:00+07:00`));
}

const list = (items: string[]) =>
  items.length === 0
    ? null
    : html`<ul>
        ${items.map((item) => html`<li>${item}</li>`)}
      </ul>`;

function countryName(lang: Lang, code: string): string | null {
  if (code === "") return null;
  return new Intl.DisplayNames([lang], { type: "region", fallback: "code" }).of(code) ?? code;
}

const section = (title: string, content: Html): Html =>
  html`<section>
    <h2>${title}</h2>
    ${content}
  </section>`;

function facts(rows: Row[]): Html {
  return html`<dl class="facts">
    ${rows.map(([label, value]) =>
      value === null || value === ""
        ? ""
        : html`<div>
            <dt>${label}</dt>
            <dd>${value}</dd>
          </div>`,
    )}
  </dl>`;
}
