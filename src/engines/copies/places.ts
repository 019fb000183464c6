import type { ScanPlace } from "./model.ts";

/**
 * The middle of each province of today's 34, and how far its furthest point lies from it, in kilometres. The middle of its largest
 * part: Hoàng Sa and Trường Sa belong to 48 and 56, and scans from there carry a point of their own. Made from the borders that
 * ../shared/reference/provinces.geojson holds (Vietnam Natural Resources, Environment and Cartography Publishing House).
 */
const provinces: Readonly<Record<string, readonly [lat: number, lon: number, km: number]>> = {
  "01": [21.0, 105.7, 50],
  "04": [22.75, 106.08, 85],
  "08": [22.49, 105.1, 115],
  "11": [21.71, 103.02, 120],
  "12": [22.32, 103.18, 103],
  "14": [21.19, 104.07, 112],
  "15": [22.06, 104.35, 111],
  "19": [22.02, 105.82, 80],
  "20": [21.84, 106.62, 85],
  "22": [21.26, 107.22, 93],
  "24": [21.32, 106.41, 65],
  "25": [21.02, 105.29, 90],
  "31": [20.88, 106.47, 41],
  "33": [20.62, 106.27, 54],
  "37": [20.31, 106.05, 56],
  "38": [20.05, 105.32, 109],
  "40": [19.24, 104.94, 112],
  "42": [18.29, 105.74, 89],
  "44": [17.24, 106.53, 126],
  "46": [16.33, 107.52, 74],
  "48": [15.63, 107.96, 87],
  "51": [14.77, 108.14, 120],
  "52": [13.89, 108.44, 112],
  "56": [12.07, 108.96, 99],
  "66": [12.92, 108.44, 121],
  "68": [11.67, 107.97, 133],
  "75": [11.44, 107.03, 98],
  "79": [10.89, 106.85, 86],
  "80": [11.05, 106.17, 88],
  "82": [10.5, 105.9, 104],
  "86": [9.99, 106.29, 69],
  "91": [10.18, 105.1, 92],
  "92": [9.74, 105.76, 79],
  "96": [9.14, 105.18, 79],
};

/** The codes of the provinces whose place is known. */
export const placedProvinces: readonly string[] = Object.keys(provinces).sort();

/** The place of a scan of which only the province is known: its middle, uncertain by its size. Null for a code that is none of today's. */
export function placeInProvince(province: string, isGateway = false): ScanPlace | null {
  const found = provinces[province];
  return found === undefined ? null : { province, lat: found[0], lon: found[1], accuracyKm: found[2], isGateway };
}

const digits = "0123456789bcdefghjkmnpqrstuvwxyz";

/** The middle of a geohash; one of five characters is uncertain by some three kilometres. Null for what is none. */
export function placeOfGeohash(geohash: string): { lat: number; lon: number; accuracyKm: number } | null {
  let [south, north, west, east] = [-90, 90, -180, 180];
  let isEast = true;
  for (const character of geohash) {
    const value = digits.indexOf(character);
    if (value < 0) return null;
    for (let bit = 16; bit >= 1; bit /= 2) {
      const isUpper = (value & bit) !== 0;
      if (isEast) [west, east] = isUpper ? [(west + east) / 2, east] : [west, (west + east) / 2];
      else [south, north] = isUpper ? [(south + north) / 2, north] : [south, (south + north) / 2];
      isEast = !isEast;
    }
  }
  const kmPerDegree = 111.2;
  return {
    lat: (south + north) / 2,
    lon: (west + east) / 2,
    accuracyKm: Math.max(0.1, (Math.hypot(north - south, east - west) / 2) * kmPerDegree),
  };
}
