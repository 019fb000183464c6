import { base64url } from "./characters.ts";

/** Writes numbers bit by bit, six bits a character of URL-safe base 64; the last character is filled up with zeros. */
export class BitWriter {
  private text = "";
  private held = 0;
  private count = 0;

  put(value: number, bits: number): void {
    for (let bit = bits - 1; bit >= 0; bit--) {
      this.held = (this.held << 1) | ((value >>> bit) & 1);
      this.count += 1;
      if (this.count === 6) this.flush();
    }
  }

  /** Digits as one binary number: leading zeros are kept by whoever knows how many digits there were. */
  putDigits(digits: string, bits: number): void {
    if (digits === "") return this.put(0, bits);
    const value = BigInt(digits);
    for (let left = bits; left > 0;) {
      const step = left % 24 === 0 ? 24 : left % 24;
      left -= step;
      this.put(Number((value >> BigInt(left)) & 0xffffffn), step);
    }
  }

  finish(): string {
    if (this.count > 0) {
      this.held <<= 6 - this.count;
      this.flush();
    }
    return this.text;
  }

  private flush(): void {
    this.text += base64url[this.held] as string;
    this.held = 0;
    this.count = 0;
  }
}

const values = new Int8Array(128).fill(-1);
for (const [value, character] of [...base64url].entries()) values[character.charCodeAt(0)] = value;

/** Reads what a BitWriter wrote. Past the end it reads nothing and remembers that it was asked to. */
export class BitReader {
  private readonly text: string;
  private at = 0;
  ended = false;

  constructor(text: string) {
    this.text = text;
  }

  get left(): number {
    return this.text.length * 6 - this.at;
  }

  take(bits: number): number {
    if (bits > this.left) {
      this.ended = true;
      return 0;
    }
    let value = 0;
    for (let step = 0; step < bits; step++, this.at++) {
      const character = values[this.text.charCodeAt(Math.floor(this.at / 6)) & 127] as number;
      value = value * 2 + ((character >> (5 - (this.at % 6))) & 1);
    }
    return value;
  }

  /** `length` digits out of one binary number; undefined where the number is longer than that. */
  takeDigits(length: number, bits: number): string | undefined {
    let value = 0n;
    for (let left = bits; left > 0; left -= 24) {
      const step = Math.min(24, left);
      value = (value << BigInt(step)) | BigInt(this.take(step));
    }
    const digits = length === 0 ? "" : value.toString().padStart(length, "0");
    return digits.length > length ? undefined : digits;
  }
}
