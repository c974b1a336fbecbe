import { AppError } from "@/lib/errors.ts";

/** The body as text, counted while it is read. Throws `too_large` when it is longer than the limit. */
export async function readBody(request: Request, limitBytes: number): Promise<string> {
  if (!request.body) return "";
  const decoder = new TextDecoder();
  let sizeBytes = 0;
  let text = "";
  for await (const chunk of request.body) {
    sizeBytes += chunk.byteLength;
    if (sizeBytes > limitBytes) {
      throw new AppError("too_large", { userMessage: `The body is larger than ${limitBytes / 1024} KB.` });
    }
    text += decoder.decode(chunk, { stream: true });
  }
  return text + decoder.decode();
}

/** Throws `invalid_input`. */
export function readJson(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch (cause) {
    throw new AppError("invalid_input", { userMessage: "The body isn't valid JSON.", cause });
  }
}
