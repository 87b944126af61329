import * as fc from "fast-check";

/** Texts that a runner, a terminal, a file format or Markdown could take for more than text. */
export const HOSTILE: readonly string[] = [
  "::set-output name=stolen::x",
  "x\n::error file=a.ts,line=1::pwned",
  "x\r::add-mask::a",
  "::stop-commands::x",
  "##[add-mask]x",
  "##vso[task.setvariable variable=a]b",
  "\u001B[0Ksection_start:1700000000:pwned[collapsed=true]\r\u001B[0KTitle",
  "section_end:1700000000:pwned\r\u001B[0K",
  "a%0A::error::b%0D%25",
  "EOF\nstolen=x",
  "stolen<<EOF\nx\nEOF",
  "quote\" ' ` \\ \\n $(id) ${{ secrets.A }} $[[ inputs.a ]] $HOME",
  "a,file=evil.ts,line=7::b",
  "--><script>alert(1)</script>",
  "a\u202Eb\u200B\u0000\u0007",
];

/** Hostile texts joined with any others. */
export const hostileText: fc.Arbitrary<string> = fc
  .array(
    fc.oneof(
      fc.constantFrom(...HOSTILE, "::", "\n", "\r\n", "%", "##", "\u001B", "💥"),
      fc.string({ unit: "binary", maxLength: 8 }),
    ),
    { maxLength: 6 },
  )
  .map((parts) => parts.join(""));

/** As one line without the blanks that places add or take. */
export function squash(text: string): string {
  return text.replaceAll(/\s+/g, " ").trim();
}
