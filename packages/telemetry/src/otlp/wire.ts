import { DecodeFailure } from "./limits.ts";

const INTERN_SLOTS = 4096;
const INTERN_MAX_BYTES = 64;

/**
 * Strings seen lately, by a hash of their bytes. Names and keys repeat in every span, so the
 * thousandth `http.request.method` costs a compare and no allocation. Fixed size.
 */
export class StringCache {
  readonly slots: (string | undefined)[] = Array.from({ length: INTERN_SLOTS });
}

/**
 * Walks protobuf wire format (https://protobuf.dev/programming-guides/encoding/) without a schema:
 * the decoders read tag after tag and skip what they do not know. Every read checks the end of the
 * enclosing message, so a lying length can neither leave its parent nor loop.
 */
export class WireReader {
  readonly bytes: Buffer;
  pos: number;
  /** End of the message being read; `enter` narrows it and `leave` restores it. */
  end: number;
  readonly #strings: (string | undefined)[];

  constructor(bytes: Uint8Array, cache: StringCache) {
    this.#strings = cache.slots;
    this.bytes = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength);
    this.pos = 0;
    this.end = bytes.byteLength;
  }

  /** Next tag (field number << 3 | wire type), 0 at the end of the message. */
  tag(): number {
    if (this.pos >= this.end) {
      return 0;
    }
    const tag = this.varint();
    if (tag < 8 || tag > 0xffffffff) {
      throw new DecodeFailure("malformed", "invalid field number", this.pos);
    }
    return tag;
  }

  /** Unsigned varint as a number; above 2^53 the low bits are lost. */
  varint(): number {
    const { bytes, end } = this;
    let pos = this.pos;
    if (pos < end && (bytes[pos] as number) < 0x80) {
      this.pos = pos + 1;
      return bytes[pos] as number;
    }
    let result = 0;
    let scale = 1;
    for (let i = 0; i < 10; i += 1) {
      if (pos >= end) {
        throw new DecodeFailure("truncated", "a varint runs past its message", pos);
      }
      const byte = bytes[pos] as number;
      pos += 1;
      result += (byte & 0x7f) * scale;
      if (byte < 0x80) {
        this.pos = pos;
        return result;
      }
      scale *= 128;
    }
    throw new DecodeFailure("malformed", "a varint is longer than 10 bytes", pos);
  }

  /** Signed 64-bit varint (int64: two's complement); exact within the safe integers. */
  int64(): number {
    const start = this.pos;
    const value = this.varint();
    if (value < 2 ** 63) {
      return value;
    }
    let bits = 0n;
    for (let i = start; i < this.pos; i += 1) {
      bits |= BigInt((this.bytes[i] as number) & 0x7f) << BigInt(7 * (i - start));
    }
    return Number(BigInt.asIntN(64, bits));
  }

  #take(size: number): number {
    const start = this.pos;
    if (size > this.end - start) {
      throw new DecodeFailure("truncated", `${size} bytes expected`, start);
    }
    this.pos = start + size;
    return start;
  }

  double(): number {
    return this.bytes.readDoubleLE(this.#take(8));
  }

  /** fixed64 as a number; above 2^53 the low bits are lost. */
  fixed64(): number {
    const at = this.#take(8);
    return this.bytes.readUInt32LE(at + 4) * 4294967296 + this.bytes.readUInt32LE(at);
  }

  sfixed64(): number {
    const at = this.#take(8);
    return this.bytes.readInt32LE(at + 4) * 4294967296 + this.bytes.readUInt32LE(at);
  }

  /** fixed64 nanoseconds as whole microseconds, exact: hi * 2^32 = hi * 4294967 * 1000 + hi * 296. */
  nanosToMicros(): number {
    const at = this.#take(8);
    const low = this.bytes.readUInt32LE(at);
    const high = this.bytes.readUInt32LE(at + 4);
    return high * 4294967 + Math.floor((high * 296 + low) / 1000);
  }

  /** Narrows the reader to the length-delimited message that follows; returns the end to restore. */
  enter(): number {
    const size = this.varint();
    const outer = this.end;
    if (size > outer - this.pos) {
      throw new DecodeFailure("truncated", `a message of ${size} bytes is cut off`, this.pos);
    }
    this.end = this.pos + size;
    return outer;
  }

  leave(outer: number): void {
    this.pos = this.end;
    this.end = outer;
  }

  /** Lower-case hex of a bytes field; empty when it has not exactly `size` bytes or is all zero. */
  hexId(size: number): string {
    const length = this.varint();
    const at = this.#take(length);
    if (length !== size) {
      return "";
    }
    let any = 0;
    for (let i = at; i < at + size; i += 1) {
      any |= this.bytes[i] as number;
    }
    return any === 0 ? "" : this.bytes.toString("hex", at, at + size);
  }

  base64(): string {
    const length = this.varint();
    const at = this.#take(length);
    return this.bytes.toString("base64", at, at + length);
  }

  string(maxLength: number): string {
    const length = this.varint();
    const at = this.#take(length);
    // A code unit takes at least one byte, so this cut can only remove what is cut anyway.
    const end = at + Math.min(length, maxLength * 3);
    const text = this.bytes.toString("utf8", at, end);
    return text.length > maxLength ? text.slice(0, maxLength) : text;
  }

  /** A string that repeats (names, keys), through the cache. */
  interned(maxLength: number): string {
    const { bytes } = this;
    const before = this.pos;
    const length = this.varint();
    if (length > INTERN_MAX_BYTES || length > maxLength) {
      this.pos = before;
      return this.string(maxLength);
    }
    const at = this.#take(length);
    let hash = length;
    for (let i = at; i < at + length; i += 1) {
      hash = (Math.imul(hash, 31) + (bytes[i] as number)) | 0;
    }
    const slot = (hash ^ (hash >>> 15)) & (INTERN_SLOTS - 1);
    const known = this.#strings[slot];
    if (known !== undefined && known.length === length && this.#sameAscii(known, at)) {
      return known;
    }
    const text = bytes.toString("utf8", at, at + length);
    this.#strings[slot] = text;
    return text;
  }

  #sameAscii(text: string, at: number): boolean {
    for (let i = 0; i < text.length; i += 1) {
      // Bytes above 0x7f are part of a longer sequence: such strings are decoded each time.
      const byte = this.bytes[at + i] as number;
      if (byte !== text.charCodeAt(i) || byte > 0x7f) {
        return false;
      }
    }
    return true;
  }

  /** Skips the value of an unknown field. Groups (wire types 3 and 4) are not used by OTLP. */
  skip(tag: number): void {
    switch (tag & 7) {
      case 0:
        this.varint();
        return;
      case 1:
        this.#take(8);
        return;
      case 2:
        this.#take(this.varint());
        return;
      case 5:
        this.#take(4);
        return;
      default:
        throw new DecodeFailure("malformed", `wire type ${tag & 7} is not used by OTLP`, this.pos);
    }
  }
}
