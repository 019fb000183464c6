import { html } from "hono/html";
import type { Html, Setting } from "../frame.ts";
import { frame, sayIn } from "../frame.ts";
import { icon } from "../icons.ts";

/** The page that judges codes on the device itself. It says what it needs where there is no script, since without one it can do nothing. */
export function offlinePage(setting: Setting, rootKey: string): Html {
  const { lang } = setting;
  const say = sayIn(lang);
  const main = html`<h1>${say("offline.title")}</h1>
    <p class="lead">${say("offline.lead")}</p>
    <noscript><p class="fault">${say("offline.script")}</p></noscript>
    <form
      class="box verify"
      data-offline
      hidden
      autocomplete="off"
      data-worker="/offline-worker.js"
      data-root="${rootKey}"
      data-close="${say("portal.verify.camera.close")}"
    >
      <label for="ma">${say("portal.verify.code")}</label>
      <div class="row">
        <input
          id="ma"
          name="ma"
          type="text"
          maxlength="2000"
          required
          autocapitalize="characters"
          spellcheck="false"
          aria-describedby="ma-note"
        />
        <button type="button" class="second" data-camera hidden>
          ${icon("code", 20)} ${say("portal.verify.camera")}
        </button>
      </div>
      <p class="note" id="ma-note">${say("portal.verify.code.note")}</p>
      <label for="anh">${say("portal.verify.photo")}</label>
      <input id="anh" name="anh" type="file" accept="image/*" />
      <p class="status"></p>
      <button type="submit">${say("portal.verify.button")}</button>
    </form>
    <div data-answer role="region" aria-live="polite"></div>
    <section aria-labelledby="lists">
      <h2 id="lists">${say("offline.lists")}</h2>
      <p data-lists role="status"></p>
      <p><button type="button" class="plain" data-update hidden>${say("offline.update")}</button></p>
    </section>`;
  return frame(setting, { page: { page: "offline" }, title: say("offline.title"), main, island: "offline" });
}
