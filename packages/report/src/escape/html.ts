const ENTITIES: Readonly<Record<string, string>> = {
  "&": "&amp;",
  "<": "&lt;",
  ">": "&gt;",
  '"': "&quot;",
  "'": "&#39;",
};

/** Text for HTML and SVG: content and double-quoted attributes. */
export function escapeHtml(text: string): string {
  return text.replaceAll(/[&<>"']/g, (char) => ENTITIES[char] ?? char);
}

/** Whether an address may become a link: http and https only. */
export function webAddress(url: string | undefined): string | undefined {
  if (url === undefined || url.length > 2_048) return undefined;
  try {
    const parsed = new URL(url);
    const web = parsed.protocol === "https:" || parsed.protocol === "http:";
    return web && parsed.username === "" && parsed.password === "" ? parsed.href : undefined;
  } catch {
    return undefined;
  }
}

/** A path of the out directory as a relative link; undefined for one that leaves it. */
export function relativeLink(path: string | undefined): string | undefined {
  if (path === undefined || path === "" || path.length > 1_024) return undefined;
  const parts = path.replaceAll("\\", "/").split("/");
  const leaves = parts.some((part) => part === "" || part === "." || part === "..");
  return leaves || /^[A-Za-z]:/.test(path)
    ? undefined
    : `./${parts.map((part) => encodeURIComponent(part.toWellFormed())).join("/")}`;
}
