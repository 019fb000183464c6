import { html } from "hono/html";
import type { Lang } from "../../../kernel/text/index.ts";
import type { Html } from "../frame.ts";
import { sayIn } from "../frame.ts";
import { icon } from "../icons.ts";
import { addressOf } from "../paths.ts";

/** A province to choose, by its two-digit code. */
export type Place = { code: string; name: string };

/** What a person entered; it stands in the form again. */
export type Entered = { code: string; lot: string; expiry: string; province: string; receipt: string };
export const nothingEntered: Entered = { code: "", lot: "", expiry: "", province: "", receipt: "" };

/**
 * The three doors: type, camera, photo. Without a script the camera's button stays hidden, and a photo is read by the server. A PIN is
 * never put back into the page.
 */
export function verifyForm(
  lang: Lang,
  entered: Entered,
  places: readonly Place[],
  fault: string | null,
  label: string,
): Html {
  const say = sayIn(lang);
  const wasMore = entered.lot !== "" || entered.expiry !== "" || entered.province !== "" || entered.receipt !== "";
  return html`<form
    class="box verify"
    method="post"
    action="${addressOf(lang, { page: "verify" })}"
    enctype="multipart/form-data"
    autocomplete="off"
    data-scan
    data-close="${say("portal.verify.camera.close")}"
    data-refused="${say("portal.verify.camera.refused")}"
    data-none="${say("portal.verify.camera.none")}"
    data-reading="${say("portal.verify.photo.reading")}"
    data-read="${say("portal.verify.photo.read")}"
    data-nothing="${say("portal.verify.photo.nothing")}"
    data-sending="${say("portal.verify.photo.sending")}"
  >
    ${fault === null ? "" : html`<p class="fault" id="ma-fault">${icon("alert", 20)} ${fault}</p>`}
    <label for="ma">${say("portal.verify.code")}</label>
    <div class="row">
      <input
        id="ma"
        name="ma"
        type="text"
        value="${entered.code}"
        maxlength="2000"
        autocapitalize="characters"
        spellcheck="false"
        aria-describedby="${fault === null ? "" : "ma-fault "}ma-note"
        ${fault === null ? "" : html` aria-invalid="true"`}
      />
      <button type="button" class="second" data-camera hidden>
        ${icon("code", 20)} ${say("portal.verify.camera")}
      </button>
    </div>
    <p class="note" id="ma-note">${say("portal.verify.code.note")}</p>
    <label for="pin">${say("portal.verify.pin")}</label>
    <input
      id="pin"
      name="pin"
      type="text"
      maxlength="64"
      autocapitalize="characters"
      spellcheck="false"
      aria-describedby="pin-note"
    />
    <p class="note" id="pin-note">${say("portal.verify.pin.note")}</p>
    <label for="anh">${say("portal.verify.photo")}</label>
    <input id="anh" name="anh" type="file" accept="image/*" capture="environment" aria-describedby="anh-note" />
    <p class="note" id="anh-note">${say("portal.verify.photo.note")}</p>
    <details ${wasMore ? html` open` : ""}>
      <summary>${say("portal.verify.more")}</summary>
      <label for="lo">${say("portal.verify.lot")}</label>
      <input id="lo" name="lo" type="text" value="${entered.lot}" maxlength="40" spellcheck="false" />
      <label for="han">${say("portal.verify.expiry")}</label>
      <input id="han" name="han" type="date" value="${entered.expiry}" />
      <label for="tinh">${say("portal.verify.province")}</label>
      <select id="tinh" name="tinh" aria-describedby="tinh-note">
        <option value="">${say("portal.verify.province.none")}</option>
        ${places.map(
          ({ code, name }) =>
            html`<option value="${code}" ${code === entered.province ? html` selected` : ""}>${name}</option>`,
        )}
      </select>
      <p class="note" id="tinh-note">${say("portal.verify.province.note")}</p>
      <label for="bien-nhan">${say("portal.verify.receipt.field")}</label>
      <input
        id="bien-nhan"
        name="bien-nhan"
        type="text"
        value="${entered.receipt}"
        maxlength="400"
        spellcheck="false"
      />
    </details>
    <p class="status" role="status" data-status></p>
    <button type="submit">${label}</button>
    <p class="note">${say("portal.verify.private")}</p>
  </form>`;
}
