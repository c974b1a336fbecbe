import { describe, expect, it } from "vitest";
import { streamPieces } from "./stream-pieces.ts";

function makePieces() {
  const seen: string[] = [];
  async function* compose(): AsyncGenerator<string | Uint8Array> {
    try {
      seen.push("begun");
      yield "ä";
      yield new Uint8Array([66]);
    } finally {
      seen.push("ended");
    }
  }
  return { seen, pieces: compose() };
}

describe("streamPieces", () => {
  it("begins with the reader and gives every piece as bytes", async () => {
    const { seen, pieces } = makePieces();
    const body = streamPieces(pieces);
    // A turn of the loop, in which a stream that reads ahead would have begun.
    await new Promise((resolve) => setImmediate(resolve));
    expect(seen).toEqual([]);
    expect(await new Response(body).text()).toBe("äB");
    expect(seen).toEqual(["begun", "ended"]);
  });

  it("stops when the reader leaves", async () => {
    const { seen, pieces } = makePieces();
    const reader = streamPieces(pieces).getReader();
    await reader.read();
    await reader.cancel();
    expect(seen).toEqual(["begun", "ended"]);
  });
});
