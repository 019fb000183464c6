import type { AccountFacts } from "../../src/engines/linkage/index.ts";
import { Draw } from "./draw.ts";
import {
  familyName,
  houseAndStreet,
  mistyped,
  personOf,
  shopName,
  unmarked,
  writtenName,
  writtenPhone,
} from "./shop-words.ts";

/** An account with the seller it is of, by number. */
export type OwnedAccount = { facts: AccountFacts; owner: number };

/** Provinces of before and after July 2025, by name: an address may be written with either. */
export type ProvinceNames = readonly { old: string; current: string }[];

type Place = { street: string; province: number };
type Seller = {
  names: string[];
  handle: string;
  phones: string[];
  banks: string[];
  tax: string | null;
  emails: string[];
  site: string | null;
  page: string;
  pictures: string[];
  places: Place[];
  shingles: number[];
};

const several = <Item>(count: number, make: () => Item): Item[] => Array.from({ length: count }, make);

const prefixes = ["090", "091", "093", "097", "098", "086", "070", "076", "081", "032", "035", "056"];
const hosts = ["gmail.com", "gmail.com", "gmail.com", "yahoo.com", "outlook.com"];
const platforms = ["shopee", "tiktok", "lazada", "tiki", "facebook"];

/**
 * Seller accounts with known owners, the same for the same seed. So dirty that most of one seller's accounts share no number or code:
 * each shows a third of what its seller has, written its own way. And with traps: numbers that up to 400 sellers' accounts show, families
 * at one address, markets with hundreds of stalls, sellers of one name, photographs taken from strangers, numbers that changed hands.
 */
export class Sellers {
  readonly #draw: Draw;
  readonly #provinces: ProvinceNames;
  readonly #past: Seller[] = [];
  readonly #hotlines: string[];
  readonly #markets: Place[];
  readonly #stock: string[];
  #accounts = 0;
  #serial = 0;
  #sellers = 0;

  constructor(seed: number, expected: number, provinces: ProvinceNames) {
    const draw = (this.#draw = new Draw(seed));
    this.#provinces = provinces;
    // Of 1,000 accounts 60 show a hotline; each is shown by about 60, the most popular by 400.
    this.#hotlines = Array.from({ length: Math.ceil(expected / 1000) }, () => this.#phone());
    this.#markets = Array.from({ length: Math.ceil(expected / 5000) }, () => this.#place());
    this.#stock = Array.from({ length: Math.ceil(expected / 500) }, () => `stock-${draw.digits(9)}`);
  }

  /** So many accounts, seller after seller. */
  *accounts(count: number): Generator<OwnedAccount> {
    while (this.#accounts < count) {
      const owner = this.#sellers++;
      const size = this.#size();
      const seller = this.#seller(size);
      if (this.#past.length < 2000) this.#past.push(seller);
      else this.#past[this.#draw.whole(0, 1999)] = seller;
      for (let at = 0; at < size && this.#accounts < count; at++)
        yield { owner, facts: this.#account(seller, this.#accounts++) };
    }
  }

  #size(): number {
    const draw = this.#draw;
    const kind = draw.share();
    if (kind < 0.45) return 1;
    if (kind < 0.7) return 2;
    if (kind < 0.84) return 3;
    if (kind < 0.92) return 4;
    return kind < 0.997 ? draw.whole(5, 8) : draw.whole(10, 30);
  }

  #phone(): string {
    return this.#draw.of(prefixes) + this.#draw.digits(7);
  }

  #place(): Place {
    // Two in five sell from the two largest cities, as the list puts them first.
    const province = this.#draw.chance(0.4) ? this.#draw.whole(0, 1) : this.#draw.whole(0, this.#provinces.length - 1);
    return { street: houseAndStreet(this.#draw), province };
  }

  #seller(size: number): Seller {
    const draw = this.#draw;
    const like = this.#past.length > 0 ? draw.of(this.#past) : null;
    const isNameAlike = like !== null && draw.chance(0.03);
    const isFamily = like !== null && draw.chance(0.02);
    const name = isNameAlike ? like.names[0]! : isFamily ? personOf(familyName(draw), draw) : shopName(draw);
    const more = 1 + Math.floor(size / 3);
    const pictures = several(1 + more, () => `pic-${this.#serial++}`);
    if (draw.chance(0.1)) pictures[0] = draw.of(this.#stock, 2);
    if (like !== null && draw.chance(0.05)) pictures.push(draw.of(like.pictures));
    const phones = several(more, () => this.#phone());
    if (like !== null && draw.chance(0.005)) phones.push(draw.of(like.phones));
    const word = unmarked(draw.chance(0.5) ? name : shopName(draw))
      .toLowerCase()
      .replaceAll(" ", draw.of(["", ".", "_"]));
    const places = several(draw.chance(0.3) ? 2 : 1, () =>
      draw.chance(0.05) ? draw.of(this.#markets, 2) : this.#place(),
    );
    if (isFamily) places[0] = like.places[0]!;
    return {
      names: draw.chance(0.2) ? [name, shopName(draw)] : [name],
      handle: `${word}${draw.chance(0.5) ? draw.digits(2) : ""}`,
      phones,
      banks: several(more, () => draw.digits(draw.whole(9, 14))),
      tax: draw.chance(0.35) ? taxCode(draw) : null,
      emails: several(more, () => `${word.slice(0, 12)}${draw.digits(3)}@${draw.of(hosts)}`),
      site: draw.chance(0.12) ? `${word.replace(/[._]/g, "")}${draw.digits(2)}.vn` : null,
      page: `${word.replace(/_/g, ".")}.${draw.digits(3)}`,
      pictures,
      places,
      shingles: several(6, () => draw.whole(1, 2 ** 31)),
    };
  }

  #account(seller: Seller, serial: number): AccountFacts {
    const draw = this.#draw;
    const shown = <Item>(share: number, make: () => Item | null): Item[] => {
      const item = draw.chance(share) ? make() : null;
      return item === null ? [] : [item];
    };
    const name = draw.chance(0.85) ? seller.names[0]! : draw.of(seller.names);
    const phones = shown(0.7, () => {
      const phone = draw.of(seller.phones, 2.5);
      return writtenPhone(draw.chance(0.03) ? phone.slice(0, 9) + draw.digits(1) : phone, draw);
    });
    if (draw.chance(0.06)) phones.push(writtenPhone(draw.of(this.#hotlines, 2.5), draw));
    return {
      id: `${draw.digits(4)}-${serial}`,
      platform: draw.of(platforms),
      name: writtenName(name, draw),
      handles: shown(0.75, () => this.#handle(seller, name)),
      phones,
      bankAccounts: shown(0.2, () => draw.of(seller.banks, 2.5)),
      taxCodes: shown(0.3, () => seller.tax),
      emails: shown(0.25, () => draw.of(seller.emails, 2.5)),
      links: [
        ...shown(0.4, () => (seller.site === null ? null : `https://${seller.site}/`)),
        ...shown(0.15, () => `https://www.facebook.com/${seller.page}`),
      ],
      pictures: this.#pictures(seller),
      address: draw.chance(0.65) ? this.#address(seller) : null,
      shingles: draw.chance(0.4) ? seller.shingles.filter(() => draw.chance(0.8)) : [],
    };
  }

  #handle(seller: Seller, name: string): string {
    const draw = this.#draw;
    if (draw.chance(0.4))
      return `${unmarked(name).toLowerCase().replaceAll(" ", "")}${draw.of(["", ".vn", "shop", draw.digits(2)])}`;
    const handle = draw.chance(0.1) ? mistyped(seller.handle, draw) : seller.handle;
    return handle + draw.of(["", "", "store", "_official", draw.digits(2)]);
  }

  #pictures(seller: Seller): string[] {
    const draw = this.#draw;
    const own = seller.pictures.filter((_, at) => draw.chance(at === 0 ? 0.7 : 0.35));
    if (draw.chance(0.3)) own.push(`pic-${this.#serial++}`);
    if (draw.chance(0.03)) own.push(draw.of(draw.of(this.#past).pictures));
    return own;
  }

  #address(seller: Seller): string {
    const draw = this.#draw;
    const { street, province } = draw.chance(0.8) ? seller.places[0]! : draw.of(seller.places);
    const { old, current } = this.#provinces[province]!;
    const written = draw.chance(0.05) ? mistyped(street, draw) : street;
    const text = `${draw.chance(0.2) ? "Số " : ""}${written}, ${draw.chance(0.5) ? old : current}`;
    return draw.chance(0.35) ? unmarked(text) : text;
  }
}

const weights = [31, 29, 23, 19, 17, 13, 7, 5, 3];

function taxCode(draw: Draw): string {
  for (;;) {
    const digits = `0${draw.digits(8)}`;
    const check = 10 - (weights.reduce((sum, weight, at) => sum + weight * Number(digits[at]), 0) % 11);
    if (check < 10) return digits + check;
  }
}
