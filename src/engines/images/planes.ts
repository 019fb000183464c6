import type { Picture } from "./pixels.ts";
import { greyOf } from "./pixels.ts";
import type { SummedArea } from "./summed-area.ts";
import { sumUp } from "./summed-area.ts";

/** A picture reduced to what its views look at: brightness and two differences of colours, each added up once. */
export type Planes = {
  width: number;
  height: number;
  brightness: Float32Array;
  /** Brightness, red against green, both against blue. */
  summed: [SummedArea, SummedArea, SummedArea];
  /** Nothing here has a colour: the second and third plane say nothing. */
  isGrey: boolean;
};

const enough = 256;
// JPEG turns an exact grey into colours one or two steps off; a picture with less colour than this on average has none to compare.
const faintColour = 2.5;

/** Reduces a picture by a whole number, to between 256 and 511 on the longer side: a view looks at 32 x 32 blocks. */
export function planesOf(picture: Picture): Planes {
  const { data } = picture;
  const isRgb = data.length === picture.width * picture.height * 3;
  const source = isRgb ? data : greyOf(picture).data;
  const by = Math.max(1, Math.floor(Math.max(picture.width, picture.height) / enough));
  const [width, height] = [Math.floor(picture.width / by), Math.floor(picture.height / by)];
  const size = width * height;
  const [brightness, redGreen, blueYellow] = [new Float32Array(size), new Float32Array(size), new Float32Array(size)];
  const channels = isRgb ? 3 : 1;
  const share = 1 / (by * by);
  let colour = 0;
  for (let row = 0, at = 0; row < height; row++)
    for (let column = 0; column < width; column++, at++) {
      let [red, green, blue] = [0, 0, 0];
      for (let y = 0; y < by; y++) {
        let from = ((row * by + y) * picture.width + column * by) * channels;
        for (let x = 0; x < by; x++, from += channels) {
          red += source[from]!;
          green += source[from + (isRgb ? 1 : 0)]!;
          blue += source[from + (isRgb ? 2 : 0)]!;
        }
      }
      brightness[at] = (0.299 * red + 0.587 * green + 0.114 * blue) * share;
      redGreen[at] = (red - green) * share;
      blueYellow[at] = ((red + green) / 2 - blue) * share;
      colour += Math.abs(redGreen[at]!) + Math.abs(blueYellow[at]!);
    }
  return {
    width,
    height,
    brightness,
    summed: [sumUp(brightness, width, height), sumUp(redGreen, width, height), sumUp(blueYellow, width, height)],
    isGrey: colour / size < faintColour,
  };
}
