/** Shorter ones would hide half of every text. */
export const MIN_LENGTH = 4;
/** Of the encoded part that does not depend on what stands around a secret. */
const MIN_BASE64 = 8;

/** A value, its lines, and how each looks where it is part of something else. */
export function formsOf(secret: string): ReadonlySet<string> {
  const lines = secret.split(/\r?\n/).map((line) => line.trim());
  const forms = [secret, ...lines]
    .filter((form) => form.length >= MIN_LENGTH)
    .flatMap((form) => {
      const whole = form.toWellFormed();
      return [form, JSON.stringify(form).slice(1, -1), ...inAddress(whole), ...inBase64(whole)];
    });
  return new Set(forms.filter((form) => form.length >= MIN_LENGTH));
}

/** Encoders differ in what they leave, in the case of the digits, and in a space. */
function inAddress(text: string): string[] {
  const usual = encodeURIComponent(text);
  const strict = usual.replace(
    /[!'()*]/g,
    (found) => `%${found.charCodeAt(0).toString(16).toUpperCase()}`,
  );
  const form = strict.replaceAll("%20", "+");
  return [usual, strict, form].flatMap((one) => [
    one,
    one.replace(/%[0-9A-F]{2}/g, (found) => found.toLowerCase()),
  ]);
}

/**
 * Base64 takes three bytes at a time, so a secret behind others (`user:secret`) has one of three
 * looks. The characters at its ends that also depend on its neighbours are left out.
 */
function inBase64(text: string): string[] {
  const bytes = Buffer.from(text);
  const looks = [0, 1, 2].flatMap((before) => {
    const encoded = Buffer.concat([Buffer.alloc(before), bytes]).toString("base64url");
    const start = [0, 2, 3][before] ?? 0;
    const whole = Math.floor(((before + bytes.length) * 8) / 6);
    const inner = encoded.slice(start, whole);
    return inner.length < MIN_BASE64 ? [] : [inner];
  });
  const alone = Buffer.from(text).toString("base64");
  return [alone, ...looks].flatMap((one) => [
    one,
    one.replaceAll("-", "+").replaceAll("_", "/"),
    one.replaceAll("+", "-").replaceAll("/", "_"),
  ]);
}
