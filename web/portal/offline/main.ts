import { checkCode } from "../../../src/engines/codes/check-code.ts";
import type { KeptLists, OfflineVerdict, Recalls, TrustList } from "../../../src/engines/offline/index.ts";
import { bytesOf, judgeOffline, openLists, updateLists } from "../../../src/engines/offline/index.ts";
import { readCode } from "../../../src/engines/codes/read-code.ts";
import { offlineText } from "../../../src/kernel/text/offline.ts";
import { openCamera } from "../scan/camera.ts";
import { readPhoto } from "../scan/photo.ts";
import { keepLists, keptLists } from "./keeping.ts";
import { show } from "./showing.ts";

// The page that judges codes on the device itself. It takes part in nothing else: no code leaves the device.
const form = document.querySelector<HTMLFormElement>("form[data-offline]");
if (form !== null) void begin(form);

type Held = { lists: KeptLists; trust: TrustList | null; recalls: Recalls | null };

async function begin(at: HTMLFormElement): Promise<void> {
  const lang = document.documentElement.lang === "en" ? "en" : "vi";
  const say = (key: keyof typeof offlineText, values: Record<string, string> = {}) =>
    offlineText[key][lang].replace(/\{(\w+)\}/g, (_, name: string) => values[name] ?? "");
  const { worker = "", root = "" } = at.dataset;
  const key = bytesOf(root);
  const status = document.querySelector<HTMLElement>("[data-lists]");
  const answer = document.querySelector<HTMLElement>("[data-answer]");
  const update = document.querySelector<HTMLButtonElement>("[data-update]");
  const code = at.elements.namedItem("ma");
  const photo = at.elements.namedItem("anh");
  const camera = at.querySelector<HTMLButtonElement>("[data-camera]");
  if (!(code instanceof HTMLInputElement) || !(photo instanceof HTMLInputElement)) return;
  if (status === null || answer === null || update === null || camera === null || key === null) return;

  if (!(await canCheck(key))) {
    status.textContent = say("offline.old");
    return;
  }
  if ("serviceWorker" in navigator)
    await navigator.serviceWorker.register(worker, { scope: location.pathname }).catch(() => undefined);
  at.hidden = false;
  update.hidden = false;

  let held = await open(await keptLists(), key);
  const tell = (words: string) => {
    const { recalls } = held;
    const time = recalls === null ? "" : new Date(recalls.asOf).toLocaleString(lang === "vi" ? "vi-VN" : "en-GB");
    const holds =
      recalls === null
        ? say("offline.lists.none")
        : say("offline.lists.of", { notices: String(recalls.notices.size), time });
    status.textContent = [words, holds].filter((part) => part !== "").join(" ");
  };
  const bringUpToDate = async () => {
    tell(say("offline.updating"));
    try {
      held = await open(await updateLists(held.lists, key, askHouse), key);
      await keepLists(held.lists);
      tell(say("offline.updated"));
    } catch (error) {
      tell(say(error instanceof TypeError ? "offline.unsigned" : "offline.away"));
    }
  };
  update.addEventListener("click", () => void bringUpToDate());
  await bringUpToDate();
  readPhoto(new Blob()).catch(() => undefined); // the reader of codes is fetched now, while there is a network

  const judge = async (scan: string) => {
    code.value = scan;
    const reading = readCode(scan);
    const verdict: OfflineVerdict | null =
      reading.kind === "goods"
        ? await judgeOffline(reading, { trust: held.trust, recalls: held.recalls, check: checkCode }, new Date())
        : null;
    show(answer, verdict, lang);
  };
  at.addEventListener("submit", (event) => {
    event.preventDefault();
    void judge(code.value);
  });
  photo.addEventListener("change", async () => {
    const [file] = photo.files ?? [];
    if (file === undefined) return;
    const text = await readPhoto(file).catch(() => null);
    await judge(text ?? "");
  });
  if (!("mediaDevices" in navigator)) return;
  camera.hidden = false;
  camera.addEventListener("click", async () => {
    const text = await openCamera(at.dataset["close"] ?? "").catch(() => null);
    if (text === null) camera.focus();
    else await judge(text);
  });
}

async function open(lists: KeptLists, root: Uint8Array): Promise<Held> {
  return { lists, ...(await openLists(lists, root)) };
}

/** A network that is away is no TypeError here, as a list that the house did not sign is. */
async function askHouse(address: string): Promise<unknown> {
  const answer = await fetch(address, { cache: "no-cache" }).catch((cause: unknown) => {
    throw new Error("no network", { cause });
  });
  if (!answer.ok) throw new Error(String(answer.status));
  return answer.json();
}

/** Whether the browser knows Ed25519; those before 2025 do not all. */
async function canCheck(key: Uint8Array): Promise<boolean> {
  try {
    await crypto.subtle.importKey("raw", Uint8Array.from(key), "Ed25519", false, ["verify"]);
    return true;
  } catch {
    return false;
  }
}
