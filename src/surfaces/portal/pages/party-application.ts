import { html } from "hono/html";
import { formatDay } from "../../../kernel/text/format.ts";
import type { TextKey } from "../../../kernel/text/index.ts";
import type { Province } from "../../../registers/agencies/index.ts";
import type { Application, ApplicationField, ApplicationWords, FormFault } from "../../../registers/parties/index.ts";
import { partyKinds } from "../../../registers/parties/index.ts";
import type { Html, Say, Setting } from "../frame.ts";
import { frame, sayIn } from "../frame.ts";
import { icon } from "../icons.ts";
import { addressOf } from "../paths.ts";

/** A form as it is shown: the words in it, what is wrong with them, and what it carries so that it counts once. */
export type ApplicationForm = {
  words: ApplicationWords;
  faults: readonly FormFault[];
  /** What is wrong with the whole, such as too many tries. */
  trouble: string | null;
  once: string;
  provinces: readonly Province[];
};

/** The form by which a business registers; also the box for who has sent one already. Task: 2390 II.2.5. */
export function applyPage(setting: Setting, form: ApplicationForm, unknownReceipt = false): Html {
  const { lang } = setting;
  const say = sayIn(lang);
  const main = html`<h1>${say("parties.apply.title")}</h1>
    <p class="lead">${say("parties.apply.lead")}</p>
    <details ${unknownReceipt ? html`open` : ""}>
      <summary>${say("parties.apply.sent-before")}</summary>
      <form class="box fields" method="get" action="${addressOf(lang, { page: "apply" })}">
        <div>
          <label for="receipt">${say("parties.apply.ask-state")}</label>
          ${unknownReceipt ? html`<p class="fault" id="receipt-fault">${say("parties.apply.no-such")}</p>` : ""}
          <input
            id="receipt"
            name="ma"
            autocomplete="off"
            autocapitalize="characters"
            spellcheck="false"
            maxlength="60"
            placeholder="DK-2026-…"
            required
            ${unknownReceipt ? html`aria-invalid="true" aria-describedby="receipt-fault"` : ""}
          />
        </div>
        <button type="submit">${say("parties.apply.ask-state.go")}</button>
      </form>
    </details>
    ${applicationForm(setting, form, addressOf(lang, { page: "apply" }), "parties.apply.send")}`;
  return frame(setting, { page: { page: "apply" }, title: say("parties.apply.title"), main, form: true });
}

const tones = { waiting: "plain", asked: "care", approved: "calm", refused: "bad" } as const;
const signs = { waiting: "question", asked: "alert", approved: "register", refused: "stop" } as const;

/** What became of an application, for whoever holds its receipt; where more is asked for, the form to mend it. */
export function applicationPage(setting: Setting, of: Application, receipt: string, form: ApplicationForm): Html {
  const { lang } = setting;
  const say = sayIn(lang);
  const here = { page: "application", receipt } as const;
  const title = say("parties.receipt.title", { number: of.number });
  const sent = say("parties.receipt.sent", { day: formatDay(lang, of.submittedAt) });
  const amended =
    of.amendedAt === null ? "" : `, ${say("parties.receipt.amended", { day: formatDay(lang, of.amendedAt) })}`;
  const main = html`<p class="note">${sent}${amended}</p>
    <h1>${title}</h1>
    <div class="banner tone-${tones[of.state]}">
      ${icon(signs[of.state])}
      <div>
        <strong>${say(`parties.application.state.${of.state}`)}</strong>
        <p>${say(`parties.receipt.${of.state}`)}</p>
        ${of.reason === null || of.state === "approved" ? "" : html`<p class="prose">${of.reason}</p>`}
      </div>
    </div>
    ${of.state === "approved" ? html`<p><a class="more" href="/workbench">${say("parties.receipt.sign-in")} ${icon("arrow", 20)}</a></p>` : ""}
    ${of.state === "refused" ? html`<p><a class="more" href="${addressOf(lang, { page: "apply" })}">${say("parties.receipt.again")} ${icon("arrow", 20)}</a></p>` : ""}
    <h2>${say("parties.receipt.keep")}</h2>
    <p class="kept">${receipt}</p>
    <p>${say("parties.receipt.keep.about")}</p>
    ${
      of.state === "asked"
        ? html`<h2>${say("parties.receipt.asked.mend")}</h2>
            ${applicationForm(setting, form, addressOf(lang, here), "parties.apply.mend")}`
        : said(say, of, form.provinces)
    }`;
  return frame(setting, { page: here, title, main, hidden: true, form: true });
}

function said(say: Say, of: Application, provinces: readonly Province[]): Html {
  const province = provinces.find(({ code }) => code === of.provinceCode)?.name ?? of.provinceCode;
  const rows: [TextKey, string][] = [
    ["parties.field.name", of.name],
    ["parties.field.taxCode", of.taxCode],
    ["parties.field.kinds", of.kinds.map((kind) => say(`parties.kind.${kind}`)).join(", ")],
    ["parties.apply.place", `${of.address}, ${of.ward}, ${province}`],
    ["parties.apply.person", `${of.contact.name}, ${of.contact.phone}, ${of.contact.email}`],
    ["parties.field.login", of.login],
    ["parties.field.glns", of.glns.join(", ")],
    ["parties.field.prefixes", of.prefixes.join(", ")],
  ];
  return html`<dl class="facts">
    ${rows
      .filter(([, value]) => value !== "")
      .map(
        ([key, value]) =>
          html`<div class="whole">
            <dt>${say(key)}</dt>
            <dd>${value}</dd>
          </div>`,
      )}
  </dl>`;
}

type Written = Exclude<ApplicationField, "kinds">;
type FieldParts = { optional?: boolean; note?: TextKey; rows?: number; attributes?: Html };

function applicationForm(setting: Setting, form: ApplicationForm, action: string, send: TextKey): Html {
  const say = sayIn(setting.lang);
  const { words, faults } = form;
  const keeps = send === "parties.apply.mend";
  const faultsOf = (field: ApplicationField) => faults.filter((one) => one.field === field);
  const told = (field: ApplicationField) =>
    faultsOf(field).length === 0
      ? ""
      : html`<p class="fault" id="${field}-fault">
          ${faultsOf(field).map((one, at) => html`${at === 0 ? "" : html`<br />`}${one.message}`)}
        </p>`;
  const marks = (field: Written, note: boolean) => {
    const faulty = faultsOf(field).length > 0;
    const by = [...(faulty ? [`${field}-fault`] : []), ...(note ? [`${field}-note`] : [])].join(" ");
    return html`${faulty ? html` aria-invalid="true"` : ""}${by === "" ? "" : html` aria-describedby="${by}"`}`;
  };
  const field = (name: Written, parts: FieldParts = {}, control?: (marked: Html) => Html) => {
    const { optional = false, note, rows, attributes = html`` } = parts;
    const marked = html`${optional ? "" : html` required`}${marks(name, note !== undefined)} ${attributes}`;
    const written =
      rows === undefined
        ? html`<input id="${name}" name="${name}" value="${words[name]}" ${marked} />`
        : html`<textarea id="${name}" name="${name}" rows="${rows}" ${marked}>${words[name]}</textarea>`;
    return html`<div>
      <label for="${name}"
        >${say(`parties.field.${name}`)}${optional ? ` (${say("parties.apply.optional")})` : ""}</label
      >
      ${note === undefined ? "" : html`<p class="note" id="${name}-note">${say(note)}</p>`} ${told(name)}
      ${control === undefined ? written : control(marked)}
    </div>`;
  };
  const plain = html`autocapitalize="off" spellcheck="false"`;
  return html`<form class="box fields" method="post" action="${action}" novalidate>
    ${faultList(say, form)}
    <input type="hidden" name="once" value="${form.once}" />
    <h2>${say("parties.apply.company")}</h2>
    ${field("name", { attributes: html`autocomplete="organization" maxlength="300"` })}
    ${field("taxCode", { note: "parties.field.taxCode.note", attributes: html`inputmode="tel" autocomplete="off" maxlength="30"` })}
    <div>
      <fieldset id="kinds" ${faultsOf("kinds").length > 0 ? html`aria-describedby="kinds-fault"` : ""}>
        <legend>${say("parties.field.kinds")}</legend>
        ${told("kinds")}
        ${partyKinds.map(
          (kind) =>
            html`<label class="choice"
              ><input type="checkbox" name="kinds" value="${kind}" ${words.kinds.includes(kind) ? html`checked` : ""} />
              ${say(`parties.kind.${kind}`)}</label
            >`,
        )}
      </fieldset>
    </div>
    <h2>${say("parties.apply.place")}</h2>
    ${field("address", { attributes: html`autocomplete="street-address" maxlength="300"` })}
    ${field("provinceCode", { attributes: html`autocomplete="address-level1"` }, (marked) => provinceSelect(say, form, marked))}
    ${field("ward", { attributes: html`autocomplete="address-level2" maxlength="100"` })}
    <h2>${say("parties.apply.person")}</h2>
    ${field("contactName", { attributes: html`autocomplete="name" maxlength="200"` })}
    ${field("phone", { attributes: html`type="tel" autocomplete="tel" maxlength="40"` })}
    ${field("email", { attributes: html`type="email" autocomplete="email" maxlength="200"` })}
    <h2>${say("parties.apply.numbers")}</h2>
    ${field("glns", { optional: true, rows: 3, note: "parties.field.glns.note", attributes: html`inputmode="numeric"` })}
    ${field("prefixes", { optional: true, rows: 2, note: "parties.field.prefixes.note", attributes: html`inputmode="numeric"` })}
    <h2>${say("parties.apply.account")}</h2>
    <p>${say("parties.apply.account.about")}</p>
    ${field("login", { note: "parties.field.login.note", attributes: html`autocomplete="username" maxlength="200" ${plain}` })}
    ${field("password", { optional: keeps, note: keeps ? "parties.field.password.kept" : "parties.field.password.note", attributes: html`type="password" autocomplete="new-password" maxlength="1000"` })}
    ${field("passwordAgain", { optional: keeps, attributes: html`type="password" autocomplete="new-password" maxlength="1000"` })}
    <button type="submit">${say(send)}</button>
    <p class="note">${say("parties.apply.privacy")}</p>
  </form>`;
}

function provinceSelect(say: Say, form: ApplicationForm, marked: Html): Html {
  const chosen = form.words.provinceCode;
  return html`<select id="provinceCode" name="provinceCode" ${marked}>
    <option value="">${say("parties.field.provinceCode.choose")}</option>
    ${form.provinces.map(
      ({ code, fullName }) =>
        html`<option value="${code}" ${code === chosen ? html`selected` : ""}>${fullName}</option>`,
    )}
  </select>`;
}

/** All faults above the form, each leading to its field: on a phone the first may be far up. */
function faultList(say: Say, { faults, trouble }: ApplicationForm): Html {
  if (faults.length === 0 && trouble === null) return html``;
  const fields = [...new Set(faults.map((one) => one.field))];
  const words =
    trouble ??
    (faults.some(({ field }) => field === "password" || field === "passwordAgain")
      ? null
      : say("parties.apply.password-lost"));
  return html`<div class="banner tone-bad" role="alert" tabindex="-1" id="faults">
    ${icon("alert")}
    <div>
      <strong>${trouble === null ? say("parties.apply.faults", { count: fields.length }) : trouble}</strong>
      <ul>
        ${fields.map((field) => html`<li><a href="#${field}">${say(`parties.field.${field}`)}</a></li>`)}
      </ul>
      ${trouble === null && words !== null ? html`<p>${words}</p>` : html`<p>${say("parties.apply.password-lost")}</p>`}
    </div>
  </div>`;
}
