import { describe, expect, test } from "vitest";
import { createStderr } from "../../actions/shared/src/stderr.ts";

/** A pipe that takes a few bytes at a time, and is full after some. */
function pipe({ atOnce, room }: { atOnce: number; room: number }) {
  let text = "";
  let used = 0;
  const streamed: string[] = [];
  const writeNow = (_to: number, bytes: Uint8Array, at = 0): number => {
    if (used >= room) throw Object.assign(new Error("EAGAIN"), { code: "EAGAIN" });
    const part = bytes.subarray(at, at + Math.min(atOnce, room - used));
    used += part.length;
    text += Buffer.from(part).toString("latin1");
    return part.length;
  };
  const process = {
    stderr: {
      write: (bytes: Uint8Array) => {
        streamed.push(Buffer.from(bytes).toString("latin1"));
        text += streamed.at(-1);
      },
    },
  };
  const stderr = createStderr(process, writeNow as never);
  return { stderr, streamed, written: () => Buffer.from(text, "latin1").toString("utf8") };
}

describe("stderr of an action", () => {
  test("is written without a stream, also in parts", () => {
    const { stderr, streamed, written } = pipe({ atOnce: 3, room: 1000 });
    stderr.write("✗ one\n");
    stderr.write("");
    stderr.write("two\n");
    expect(written()).toBe("✗ one\ntwo\n");
    expect(streamed).toEqual([]);
  });

  test("loses nothing and keeps its order when the pipe is full, though it empties again", () => {
    const { stderr, streamed, written } = pipe({ atOnce: 4, room: 6 });
    for (const line of ["first\n", "✗ second\n", "third\n"]) stderr.write(line);
    expect(written()).toBe("first\n✗ second\nthird\n");
    expect(streamed).toHaveLength(2);
  });
});
