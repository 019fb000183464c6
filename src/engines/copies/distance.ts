import type { Placed } from "./model.ts";

const earthKm = 6371;
const radians = Math.PI / 180;

/** Kilometres over the ground between two points. */
export function distanceKm(one: { lat: number; lon: number }, other: { lat: number; lon: number }): number {
  const [north, east] = [(other.lat - one.lat) * radians, (other.lon - one.lon) * radians];
  const half =
    Math.sin(north / 2) ** 2 + Math.cos(one.lat * radians) * Math.cos(other.lat * radians) * Math.sin(east / 2) ** 2;
  return 2 * earthKm * Math.asin(Math.min(1, Math.sqrt(half)));
}

/** Faster than an airliner, nothing travels. */
export const fastestKmPerHour = 900;
/** Two places are surely not one when they lie further apart than so many times what they are uncertain by. */
export const accuracies = 3;

/** The journey between two scans, where nothing could have made it: too fast, and further than the places are uncertain. */
export function impossibleJourney(one: Placed, other: Placed): { km: number; minutes: number } | null {
  const km = distanceKm(one.place, other.place);
  const minutes = Math.max(1, Math.abs(one.at - other.at) / 60_000);
  const isFar = km > accuracies * Math.max(one.place.accuracyKm, other.place.accuracyKm);
  return isFar && km / (minutes / 60) > fastestKmPerHour ? { km: Math.round(km), minutes: Math.round(minutes) } : null;
}
