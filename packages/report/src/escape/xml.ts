import { escapeHtml } from "./html.ts";

// https://www.w3.org/TR/xml/#NT-Char: what XML 1.0 cannot hold, not even as a reference.
const FORBIDDEN =
  // oxlint-disable-next-line no-control-regex
  /[\u0000-\u0008\u000b\u000c\u000e-\u001f\ufffe\uffff]/g;

/** Text for XML content and double-quoted attributes; line ends of attributes survive. */
export function escapeXml(text: string): string {
  return escapeHtml(text.toWellFormed().replaceAll(FORBIDDEN, "\ufffd")).replaceAll(
    /[\t\n\r]/g,
    (char) => `&#${char.charCodeAt(0)};`,
  );
}
