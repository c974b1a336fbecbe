import { Zip, ZipDeflate } from "fflate";

export interface ZipFile {
  name: string;
  bytes: Uint8Array<ArrayBuffer>;
  changedAt: Date;
}

export interface ZipArchive {
  /** The bytes that the archive grows by. A name that is taken gets a number. Throws for a file that no longer fits in. */
  add(file: ZipFile): Uint8Array[];
  /** There is always room for a last small file. */
  end(last?: ZipFile): Uint8Array[];
}

/** Where its directory begins, and how long a file is, a zip tells in 32 bits; 64 MB of that are for the directory. */
const mostFileBytes = 2 ** 32 - 64 * 2 ** 20;

/** A zip that is made as it is read: no file stays in memory. */
export function createZipArchive(mostBytes = mostFileBytes): ZipArchive {
  let chunks: Uint8Array[] = [];
  let byteCount = 0;
  const names = new Set<string>();
  const zip = new Zip((error, chunk) => {
    if (error) throw error;
    chunks.push(chunk);
    byteCount += chunk.byteLength;
  });

  function write({ name, bytes, changedAt }: ZipFile): void {
    const freeName = findFreeName(names, name);
    names.add(freeName);
    const entry = new ZipDeflate(freeName, { level: 6 });
    entry.mtime = fitYear(changedAt);
    zip.add(entry);
    entry.push(bytes, true);
  }

  function take(): Uint8Array[] {
    const taken = chunks;
    chunks = [];
    return taken;
  }

  return {
    add(file) {
      if (byteCount + file.bytes.byteLength > mostBytes) {
        throw new Error("the zip has no room for another file");
      }
      write(file);
      return take();
    },
    end(last) {
      if (last) write(last);
      zip.end();
      return take();
    },
  };
}

function findFreeName(taken: ReadonlySet<string>, name: string): string {
  const [stem, extension] = [name.replace(/\.[^.]*$/, ""), name.replace(/^.*\./, "")];
  let free = name;
  for (let number = 2; taken.has(free); number += 1) free = `${stem}-${number}.${extension}`;
  return free;
}

/** A zip knows no year before 1980 and none after 2099. */
function fitYear(date: Date): Date {
  const year = date.getUTCFullYear();
  return year > 1980 && year < 2099 ? date : new Date(Date.UTC(1981, 0, 1));
}
