/** What the code on a photograph says; null where none can be read. Throws where the browser cannot run the reader. */
export async function readPhoto(file: Blob): Promise<string | null> {
  const { readCode } = await import("./reader.ts");
  return readCode(file);
}
