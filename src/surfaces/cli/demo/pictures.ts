import sharp from "sharp";
import type { Sharp } from "sharp";
import { normalizePhone } from "../../../engines/vietnamese/index.ts";
import type { Context } from "../../../kernel/context.ts";
import type { FileStore } from "../../../services/files/index.ts";
import { listSellerListings, sellersWithPhone } from "../../../signals/listings/index.ts";
import { addPicture, addToAlbum, listAlbums, makeAlbum } from "../../../signals/pictures/index.ts";
import { diceOf } from "./dice.ts";
import type { Market } from "./model.ts";

const side = { width: 640, height: 480 };
const albumName = "Ảnh hàng nhái đã thu giữ (hư cấu)";

/** How each shop of the network shows the one photograph that all of them took from somewhere. */
const disguises: ((drawn: Sharp) => Sharp)[] = [
  (drawn) => drawn.jpeg({ quality: 60 }),
  (drawn) => drawn.flop(),
  (drawn) => drawn.extract({ left: 40, top: 24, width: 560, height: 430 }),
  (drawn) => drawn.extend({ top: 24, bottom: 24, left: 24, right: 24, background: "#ffffff" }),
  (drawn) => drawn.resize(400),
];

/**
 * One drawn picture, disguised in another way by each shop of the network, and an album of counterfeits that holds it as it was: so that the
 * pages of pictures have something true to show. Done again it changes nothing.
 */
export async function showPictures(officer: Context, store: FileStore, seed: number, market: Market): Promise<void> {
  const drawn = await drawPackage(seed);
  const sellers = await officer.read((tx) => sellersWithPhone(tx, normalizePhone(market.network.phone) ?? ""));
  for (const [at, seller] of sellers.toSorted((a, b) => (a.id < b.id ? -1 : 1)).entries()) {
    const { items } = await officer.read((tx) => listSellerListings(tx, seller.id, { limit: 1 }));
    const [listing] = items;
    const disguise = disguises[at % disguises.length];
    if (listing === undefined || disguise === undefined || listing.agency !== officer.actor.agency) continue;
    const shown = await disguise(sharp(drawn)).toBuffer();
    await addPicture(officer, store, { listing: listing.id, level: "own" }, shown);
  }
  const { items } = await listAlbums(officer, "counterfeit", { limit: 200 });
  const note = "Tranh vẽ bằng máy thay cho ảnh chụp. (hư cấu)";
  const made = { kind: "counterfeit" as const, name: albumName, brand: "Hiệu mẫu", product: null, note };
  const album = items.find(({ name }) => name === albumName) ?? (await makeAlbum(officer, made));
  const { id } = await addPicture(officer, store, { level: "own" }, drawn);
  await addToAlbum(officer, album.id, { picture: id, note: null });
}

/** A package among others on a table: shapes at places that only the seed decides. */
export function drawPackage(seed: number): Promise<Buffer> {
  const dice = diceOf(seed, "picture");
  const colour = () => `hsl(${dice.below(360)} ${dice.between(35, 85)}% ${dice.between(25, 75)}%)`;
  const shapes = Array.from({ length: 110 }, () => {
    const [x, y, wide] = [dice.below(side.width), dice.below(side.height), dice.between(14, 90)];
    const turned = `transform="rotate(${dice.below(180)} ${x} ${y})"`;
    return dice.chance(0.4)
      ? `<circle cx="${x}" cy="${y}" r="${wide / 2}" fill="${colour()}"/>`
      : `<rect x="${x}" y="${y}" width="${wide}" height="${dice.between(10, 60)}" fill="${colour()}" ${turned}/>`;
  });
  const svg = `<svg xmlns="http://www.w3.org/2000/svg" width="${side.width}" height="${side.height}"><rect width="100%" height="100%" fill="${colour()}"/>${shapes.join("")}</svg>`;
  return sharp(Buffer.from(svg)).png().toBuffer();
}
