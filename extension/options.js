import { originOf, readSettings, writeSettings } from "./settings.js";
import { fillWords } from "./words.js";

const house = document.querySelector("#house");
const key = document.querySelector("#key");
const said = document.querySelector("#said");
const say = (name) => (said.textContent = chrome.i18n.getMessage(name));
fillWords();
const known = await readSettings();
house.value = known.house;
key.value = known.key;

document.querySelector("#form").addEventListener("submit", async (event) => {
  event.preventDefault();
  const origin = originOf(house.value);
  if (origin === null) return say("wrongHouse");
  // Asked here and for this one house alone: sending to it is the only right beyond the page that is captured.
  const allowed = await chrome.permissions.request({
    origins: [`${new URL(origin).protocol}//${new URL(origin).hostname}/*`],
  });
  if (!allowed) return say("notAllowed");
  await writeSettings({ house: origin, key: key.value.trim() });
  return say("saved");
});
