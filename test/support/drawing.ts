import sharp from "sharp";

/** A picture that nobody photographed: shapes at places that only the seed decides. The same seed gives the same picture. */
export function drawing(seed: number, words = ""): Promise<Buffer> {
  const next = chance(seed);
  const colour = () =>
    `hsl(${Math.floor(next() * 360)} ${40 + Math.floor(next() * 50)}% ${25 + Math.floor(next() * 55)}%)`;
  const shapes = Array.from({ length: 90 }, (_, at) => {
    const [x, y, size] = [next() * 480, next() * 360, 10 + next() * 70];
    const turn = `transform="rotate(${Math.floor(next() * 180)} ${x} ${y})"`;
    if (at % 3 === 0) return `<circle cx="${x}" cy="${y}" r="${size / 2}" fill="${colour()}"/>`;
    if (at % 3 === 1)
      return `<rect x="${x}" y="${y}" width="${size}" height="${size * 0.6}" fill="${colour()}" ${turn}/>`;
    return `<path d="M${x} ${y} l${size} ${size / 3} l${-size / 2} ${size}z" fill="${colour()}" ${turn}/>`;
  });
  const label =
    words === ""
      ? ""
      : `<rect x="60" y="140" width="360" height="80" fill="#fff"/><text x="240" y="192" font-size="34" font-family="sans-serif" text-anchor="middle">${words}</text>`;
  const svg = `<svg xmlns="http://www.w3.org/2000/svg" width="480" height="360"><rect width="480" height="360" fill="${colour()}"/>${shapes.join("")}${label}</svg>`;
  return sharp(Buffer.from(svg)).png().toBuffer();
}

/** Numbers from 0 to 1 that depend on nothing but the seed. */
function chance(seed: number): () => number {
  let state = seed >>> 0;
  return () => {
    state = (state + 0x6d2b79f5) >>> 0;
    let mixed = Math.imul(state ^ (state >>> 15), state | 1);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32;
  };
}
