import { fillWords } from "./words.js";

const form = document.querySelector("#form");
const button = document.querySelector("#capture");
const said = document.querySelector("#said");
fillWords();

form.addEventListener("submit", async (event) => {
  event.preventDefault();
  button.disabled = true;
  said.textContent = chrome.i18n.getMessage("capturing");
  const [tab] = await chrome.tabs.query({ active: true, lastFocusedWindow: true });
  const note = document.querySelector("#note").value.trim();
  const place = document.querySelector("#place").value.trim();
  const sent = await chrome.runtime.sendMessage({ do: "capture", tab: tab?.id, note, place });
  button.disabled = false;
  said.textContent = sent.ok
    ? chrome.i18n.getMessage("sent", sent.id)
    : chrome.i18n.getMessage("notSent", sent.why ?? "");
});
