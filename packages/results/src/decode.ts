import { StringDecoder } from "node:string_decoder";
import { TextDecoder } from "node:util";

/** Encodings that a report may declare; anything else is read as UTF-8. WHATWG names. */
const DECLARED = /^\s*<\?xml[^>]{0,200}?\sencoding\s*=\s*["']([A-Za-z][A-Za-z0-9._:-]{0,40})["']/;
const SNIFF_BYTES = 512;

/**
 * Turns the bytes of a report into text, chunk by chunk. The encoding is taken from a byte order
 * mark, else from the pattern of zero bytes (UTF-16 without a mark), else from the XML
 * declaration, else UTF-8 (https://www.w3.org/TR/xml/#sec-guessing). Bytes that do not fit become
 * U+FFFD; it never throws for content. A chunk is not used after the next one was asked for.
 */
export async function* decodeText(bytes: AsyncIterable<Uint8Array>): AsyncGenerator<string> {
  let head: Uint8Array | undefined = new Uint8Array(0);
  let decoder = utf8Decoder();
  for await (const chunk of bytes) {
    if (head === undefined) {
      yield decoder.write(chunk);
      continue;
    }
    head = joined(head, chunk);
    if (head.length < SNIFF_BYTES) continue;
    decoder = decoderFor(head);
    yield decoder.write(head);
    head = undefined;
  }
  if (head !== undefined) {
    decoder = decoderFor(head);
    yield decoder.write(head);
  }
  const rest = decoder.end();
  if (rest !== "") yield rest;
}

interface Decoder {
  write(bytes: Uint8Array): string;
  end(): string;
}

function decoderFor(head: Uint8Array): Decoder {
  const encoding = encodingOf(head);
  if (encoding === "utf-8") return utf8Decoder();
  const decoder = new TextDecoder(encoding);
  return {
    write: (bytes) => decoder.decode(bytes, { stream: true }),
    end: () => decoder.decode(),
  };
}

/** Several times as fast as a `TextDecoder` that is given pieces. */
function utf8Decoder(): Decoder {
  const decoder = new StringDecoder("utf8");
  let begun = false;
  return {
    write(bytes) {
      const text = decoder.write(bytes);
      if (begun || text === "") return text;
      begun = true;
      return text.startsWith("\ufeff") ? text.slice(1) : text;
    },
    end: () => decoder.end(),
  };
}

/** WHATWG label of the encoding of a file that begins with these bytes. */
export function encodingOf(head: Uint8Array): string {
  const [first = 1, second = 1, third = 1] = head;
  if (first === 0xff && second === 0xfe) return "utf-16le";
  if (first === 0xfe && second === 0xff) return "utf-16be";
  if (first === 0xef && second === 0xbb && third === 0xbf) return "utf-8";
  if (first !== 0 && second === 0 && head.length > 1) return "utf-16le";
  if (first === 0 && second !== 0 && head.length > 1) return "utf-16be";
  const ascii = String.fromCharCode(...head.subarray(0, SNIFF_BYTES));
  return supported(DECLARED.exec(ascii)?.[1]);
}

/** A declared UTF-16 in a file that is plainly not is a common lie; the bytes are believed. */
function supported(label: string | undefined): string {
  if (label === undefined || /^(?:utf-?16|iso-10646-ucs-2|ucs-2|unicode)/i.test(label)) {
    return "utf-8";
  }
  try {
    return new TextDecoder(label).encoding;
  } catch {
    return "utf-8";
  }
}

function joined(left: Uint8Array, right: Uint8Array): Uint8Array {
  const both = new Uint8Array(left.length + right.length);
  both.set(left);
  both.set(right, left.length);
  return both;
}
