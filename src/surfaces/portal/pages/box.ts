import { html } from "hono/html";
import type { Lang } from "../../../kernel/text/index.ts";
import { longestQuestion } from "../../../views/check/index.ts";
import type { Html } from "../frame.ts";
import { sayIn } from "../frame.ts";
import { icon } from "../icons.ts";
import { addressOf } from "../paths.ts";

/** The one box. It posts, so that what people ask stands in no address, no history and no log. */
export function questionBox(lang: Lang, typed = "", fault: string | null = null): Html {
  const say = sayIn(lang);
  return html`<form
    class="box"
    method="post"
    action="${addressOf(lang, { page: "check" })}"
    role="search"
    autocomplete="off"
  >
    <label for="q">${say("portal.box.label")}</label>
    ${fault === null ? "" : html`<p class="fault" id="q-fault">${icon("alert", 20)} ${fault}</p>`}
    <div class="row">
      <input
        id="q"
        name="q"
        type="text"
        value="${typed}"
        maxlength="${longestQuestion}"
        required
        enterkeyhint="search"
        autocapitalize="off"
        spellcheck="false"
        aria-describedby="${fault === null ? "" : "q-fault "}q-note"
        ${fault === null ? "" : html` aria-invalid="true"`}
      />
      <button type="submit">${say("portal.box.button")}</button>
    </div>
    <p class="note" id="q-note">${say("portal.box.private")}</p>
  </form>`;
}
