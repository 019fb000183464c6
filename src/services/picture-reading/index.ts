export type { Decoded } from "./decode.ts";
export { decodePixels } from "./decode.ts";
export type {
  Box,
  CodeFormat,
  CodeMeaning,
  CodeRead,
  PictureRead,
  PictureText,
  Point,
  ReadOptions,
  Refusal,
  RefusalCode,
  TextLine,
} from "./model.ts";
export { codeFormats, refusalCodes } from "./model.ts";
export { readPicture } from "./read-picture.ts";
