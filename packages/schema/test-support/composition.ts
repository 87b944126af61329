import { checkSource, parseSource } from "../src/config/index.ts";
import { compose } from "../src/compose/index.ts";
import type {
  Composed,
  CompositionReader,
  PinnedFile,
  WantedProfile,
} from "../src/compose/index.ts";

export type Files = Readonly<Record<string, string>>;

function readerOf(files: Files, elsewhere: Files = {}): CompositionReader {
  const pinned = ({ repository, ref, path }: PinnedFile): string => `${repository}@${ref}:${path}`;
  return {
    shown: (path) => path,
    read: async (path) => files[path],
    async readPinned(file) {
      if (file.repository === "acme/secret") {
        throw Object.assign(new Error("acme/secret cannot be read"), { hint: "Ask for access." });
      }
      return elsewhere[pinned(file)];
    },
    glob: async ([pattern = ""]) =>
      Object.keys(files).filter((path) =>
        new RegExp(`^${pattern.replaceAll("*", "[^/]*")}$`).test(path),
      ),
  };
}

export interface Given {
  files: Files;
  elsewhere?: Files;
  profile?: WantedProfile;
}

export async function composed({ files, elsewhere, profile }: Given): Promise<Composed> {
  const parsed = parseSource("stagegate.yml", files["stagegate.yml"] ?? "");
  if (parsed.kind === "invalid") throw new Error("the file of a test is YAML");
  return compose(parsed.source, { reader: readerOf(files, elsewhere), profile });
}

export async function valueOf(given: Given): Promise<unknown> {
  const { source, issues } = await composed(given);
  const checked = checkSource(source);
  const wrong = [...issues, ...(checked.kind === "valid" ? [] : checked.issues)];
  if (checked.kind === "invalid" || wrong.length > 0) throw new Error(JSON.stringify(wrong));
  return checked.config;
}

export async function problems(given: Given): Promise<string[]> {
  const { source, issues } = await composed(given);
  const checked = checkSource(source);
  const all = [...issues, ...(checked.kind === "valid" ? [] : checked.issues)];
  return [
    ...new Set(
      all.map(({ file, line, column, message, hint }) =>
        [`${file}:${line}:${column}`, message, hint ?? ""].join(" | "),
      ),
    ),
  ];
}

export const HEAD = "version: 1\nproject: shop\nservices: { web: {} }\n";
