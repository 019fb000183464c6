import type { CodeScan, ScanPlace } from "../../src/engines/copies/index.ts";
import { placeInProvince } from "../../src/engines/copies/index.ts";
import type { Draw } from "../linkage/draw.ts";
import type { Rates } from "./rates.ts";

export const hour = 3_600_000;
export const day = 24 * hour;

/** A phone: where it lives, and how its place becomes known. */
export type Phone = {
  device: string;
  province: string;
  lat: number;
  lon: number;
  tells: "point" | "network" | "nothing";
};

/** Makes phones and their scans; places come out as wrong as they do in life. */
export class People {
  readonly draw: Draw;
  readonly rates: Rates;
  #phones = 0;
  readonly #resellers = new Map<string, Phone>();

  constructor(draw: Draw, rates: Rates) {
    this.draw = draw;
    this.rates = rates;
  }

  /** A new phone somewhere in a province. */
  phone(province: string): Phone {
    const middle = placeInProvince(province);
    if (middle === null) throw new Error(`no such province: ${province}`);
    const reach = (middle.accuracyKm * 0.7) / 111;
    const { draw, rates } = this;
    const kind = draw.share();
    const tells = kind < rates.exactPlace ? "point" : kind < 1 - rates.noPlace ? "network" : "nothing";
    return {
      device: `d${this.#phones++}`,
      province,
      lat: middle.lat + (draw.share() - 0.5) * 2 * reach,
      lon: middle.lon + (draw.share() - 0.5) * 2 * reach,
      tells,
    };
  }

  /** Who sells on: a province has some of them, each with one phone for all that passes. */
  reseller(province: string): Phone {
    const name = `${province} ${this.draw.whole(1, 15)}`;
    const known = this.#resellers.get(name) ?? this.phone(province);
    this.#resellers.set(name, known);
    return known;
  }

  /** What a phone's look at a code leaves. */
  scan(phone: Phone, at: number, pin: CodeScan["pin"] = "none"): CodeScan {
    return { at, device: phone.device, place: this.#placeOf(phone), pin, isTrade: false };
  }

  /** A till's or a warehouse's scan, its place right and its clock not always. */
  tradeScan(phone: Phone, at: number): CodeScan {
    const shift = this.draw.chance(this.rates.wrongClock) ? (this.draw.share() - 0.5) * 10 * hour : 0;
    return { at: at + shift, device: phone.device, place: placeInProvince(phone.province), pin: "none", isTrade: true };
  }

  #placeOf({ tells, province, lat, lon }: Phone): ScanPlace | null {
    if (tells === "nothing") return null;
    if (tells === "point") return { province, lat, lon, accuracyKm: 3.5, isGateway: false };
    const { draw, rates } = this;
    if (!draw.chance(rates.wrongNetworkPlace)) return placeInProvince(province);
    return placeInProvince(draw.of(["01", "79", "48"], 1.5), draw.chance(rates.flaggedGateway));
  }
}
