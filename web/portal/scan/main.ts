import { openCamera } from "./camera.ts";
import { readPhoto } from "./photo.ts";

// The two doors of the verify page that need a script. Without one the page's own form does the same: a code typed, or a photo sent.
const form = document.querySelector<HTMLFormElement>("form[data-scan]");
if (form !== null) openDoors(form);

function openDoors(at: HTMLFormElement): void {
  const words = at.dataset;
  const status = at.querySelector<HTMLElement>("[data-status]");
  const code = at.elements.namedItem("ma");
  const photo = at.elements.namedItem("anh");
  const camera = at.querySelector<HTMLButtonElement>("[data-camera]");
  if (status === null || camera === null || !(code instanceof HTMLInputElement) || !(photo instanceof HTMLInputElement))
    return;

  const say = (text: string | undefined) => void (status.textContent = text ?? "");
  const take = (text: string) => {
    code.value = text;
    say(words["read"]);
    at.requestSubmit();
  };

  photo.addEventListener("change", async () => {
    const [file] = photo.files ?? [];
    if (file === undefined) return;
    say(words["reading"]);
    try {
      const text = await readPhoto(file);
      if (text === null) return say(words["nothing"]);
      photo.value = ""; // what it says is enough; the picture need not travel
      take(text);
    } catch {
      say(words["sending"]); // a browser too old to read it: the server reads it when the form is sent
    }
  });

  if (!("mediaDevices" in navigator)) return;
  camera.hidden = false;
  camera.addEventListener("click", async () => {
    say("");
    try {
      const text = await openCamera(words["close"] ?? "");
      if (text !== null) return take(text);
    } catch (reason) {
      say(words[reason instanceof DOMException && reason.name === "NotAllowedError" ? "refused" : "none"]);
    }
    camera.focus();
  });
}
