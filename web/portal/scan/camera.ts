const lookEveryMs = 150;

/** Shows what the camera sees until a code is read, or the person closes it (null). Throws where there is no camera or it is refused. */
export async function openCamera(closing: string): Promise<string | null> {
  const [stream, { readCode }] = await Promise.all([
    navigator.mediaDevices.getUserMedia({ video: { facingMode: "environment", width: { ideal: 1280 } } }),
    import("./reader.ts"),
  ]);
  const { sheet, video, closed } = showSheet(closing);
  try {
    video.srcObject = stream;
    await video.play();
    const canvas = document.createElement("canvas");
    const draw = canvas.getContext("2d", { willReadFrequently: true });
    if (draw === null) throw new DOMException("no canvas", "NotSupportedError");
    while (!closed.aborted) {
      await new Promise((resolve) => setTimeout(resolve, lookEveryMs));
      if (video.videoWidth === 0) continue;
      canvas.width = video.videoWidth;
      canvas.height = video.videoHeight;
      draw.drawImage(video, 0, 0);
      const text = await readCode(draw.getImageData(0, 0, canvas.width, canvas.height));
      if (text !== null) return text;
    }
    return null;
  } finally {
    for (const track of stream.getTracks()) track.stop();
    sheet.close();
    sheet.remove();
  }
}

/** A dialog over the page, which the browser closes by Escape and the person by its button. */
function showSheet(closing: string) {
  const sheet = document.createElement("dialog");
  sheet.className = "camera";
  const video = document.createElement("video");
  video.playsInline = true;
  video.muted = true;
  const close = document.createElement("button");
  close.type = "button";
  close.textContent = closing;
  sheet.append(video, close);
  document.body.append(sheet);
  const ending = new AbortController();
  sheet.addEventListener("close", () => ending.abort());
  close.addEventListener("click", () => sheet.close());
  sheet.showModal();
  return { sheet, video, closed: ending.signal };
}
