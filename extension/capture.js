/** What the house takes of a saved page; a larger one is sent as its HTML and picture. */
const largestPage = 14 * 2 ** 20;

/** The page of a tab as this browser shows it: saved with its resources, its HTML, its picture, and the selection as a clip. */
export async function capturePage(tabId, { note, place }) {
  const tab = await chrome.tabs.get(tabId);
  if (!/^https?:/.test(tab.url ?? "")) throw new Error(chrome.i18n.getMessage("notAPage"));
  const capturedAt = new Date().toISOString();
  const missing = [];
  const [seen] = await chrome.scripting.executeScript({ target: { tabId }, func: readPage });
  const page = seen.result;
  const url = page.url;
  const picture = await chrome.tabs.captureVisibleTab(tab.windowId, { format: "png" }).catch(() => null);
  if (picture === null) missing.push({ url, why: "no-picture" });
  const mhtml = await savedPage(tabId);
  if (mhtml === null) missing.push({ url, why: "no-saved-page" });
  return {
    url,
    title: (tab.title ?? "").slice(0, 1000),
    capturedAt,
    userAgent: navigator.userAgent.slice(0, 500),
    ...(note ? { note } : {}),
    ...(place ? { place } : {}),
    ...(mhtml === null ? {} : { mhtml }),
    html: page.html,
    ...(page.answer === null ? {} : { answer: page.answer }),
    ...(picture === null ? {} : { screenshot: { type: "image/png", data: afterComma(picture) } }),
    ...(picture === null || page.selection === null ? {} : { clip: await cutOut(picture, page) }),
    missing,
  };
}

/** Runs in the page: its HTML, what its server answered as far as the page may read that, and where the selection is. */
async function readPage() {
  const answer = await fetch(location.href, { cache: "force-cache" }).then(
    (response) => {
      void response.body?.cancel();
      return { status: response.status, headers: [...response.headers].slice(0, 200) };
    },
    () => null,
  );
  const range = getSelection()?.rangeCount ? getSelection().getRangeAt(0) : null;
  const box = range === null || range.collapsed ? null : range.getBoundingClientRect();
  const inView = box !== null && box.width >= 1 && box.height >= 1 && box.bottom > 0 && box.top < innerHeight;
  return {
    url: location.href,
    html: document.documentElement.outerHTML,
    answer,
    scroll: { x: scrollX, y: scrollY },
    width: innerWidth,
    selection: inView ? { x: box.x, y: box.y, width: box.width, height: box.height } : null,
  };
}

/**
 * Base64 of the MHTML file; null where the browser does not save this page, or it is too large. The browser hands over a file of its own
 * that a busy machine may clear away before it is read: then the page is saved again.
 */
async function savedPage(tabId) {
  for (let tries = 0; tries < 3; tries++) {
    const blob = await chrome.pageCapture.saveAsMHTML({ tabId }).catch(() => null);
    if (!blob || blob.size > largestPage) return null;
    const bytes = await blob.arrayBuffer().catch(() => null);
    if (bytes !== null) return base64(new Uint8Array(bytes));
  }
  return null;
}

/** The selection out of the picture, a little larger, with its place on the page in CSS pixels. */
async function cutOut(picture, { selection, scroll, width }) {
  const image = await createImageBitmap(await (await fetch(picture)).blob());
  const scale = image.width / width;
  const x = Math.max(0, Math.floor((selection.x - 8) * scale));
  const y = Math.max(0, Math.floor((selection.y - 8) * scale));
  const w = Math.max(1, Math.min(image.width - x, Math.ceil((selection.width + 16) * scale)));
  const h = Math.max(1, Math.min(image.height - y, Math.ceil((selection.height + 16) * scale)));
  const canvas = new OffscreenCanvas(w, h);
  canvas.getContext("2d").drawImage(image, x, y, w, h, 0, 0, w, h);
  const bytes = new Uint8Array(await (await canvas.convertToBlob({ type: "image/png" })).arrayBuffer());
  const of = {
    x: x / scale + scroll.x,
    y: y / scale + scroll.y,
    width: Math.max(1, w / scale),
    height: Math.max(1, h / scale),
  };
  return { type: "image/png", data: base64(bytes), of };
}

function afterComma(dataUrl) {
  return dataUrl.slice(dataUrl.indexOf(",") + 1);
}

/** In pieces: one call with all bytes as its arguments is too much for any engine. */
function base64(bytes) {
  let text = "";
  for (let at = 0; at < bytes.length; at += 0x8000) text += String.fromCharCode(...bytes.subarray(at, at + 0x8000));
  return btoa(text);
}
