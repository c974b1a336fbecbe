import { z } from "zod";

const configSchema = z.object({
  extraParams: z
    .object({ state: z.string().optional(), _csrf: z.string().optional(), nonce: z.string().optional() })
    .transform(({ state, nonce, ["_csrf"]: csrf }) => ({ state, nonce, csrf })),
});

export type LoginConfig = Partial<z.output<typeof configSchema>["extraParams"]>;

/** What the sign-in page hands to its own script, as JSON in base64; empty when there is none. */
export function readInjectedConfig(html: string): LoginConfig {
  const encoded = /injectedConfig[^;]*?["']([A-Za-z0-9+/=_-]{16,})["']/.exec(html)?.[1];
  if (!encoded) return {};
  try {
    const config: unknown = JSON.parse(Buffer.from(encoded, "base64").toString("utf8"));
    const result = configSchema.safeParse(config);
    return result.success ? result.data.extraParams : {};
  } catch {
    return {};
  }
}

/** The page's one form with its hidden fields, entities decoded. */
export function readForm(html: string): { action: string; fields: Record<string, string> } | null {
  const form = /<form\b[^>]*>/i.exec(html)?.[0];
  const action = form && readAttribute(form, "action");
  if (!action) return null;
  const inputs = html.match(/<input\b[^>]*>/gi) ?? [];
  const fields = inputs.flatMap((input) => {
    const name = readAttribute(input, "name");
    return name ? [[name, readAttribute(input, "value") ?? ""]] : [];
  });
  return { action, fields: Object.fromEntries(fields) };
}

function readAttribute(tag: string, name: string): string | null {
  const match = new RegExp(`\\s${name}\\s*=\\s*(?:"([^"]*)"|'([^']*)')`, "i").exec(tag);
  const value = match?.[1] ?? match?.[2];
  return value === undefined ? null : decodeEntities(value);
}

const namedEntities: Record<string, string> = { amp: "&", lt: "<", gt: ">", quot: '"', apos: "'" };

function decodeEntities(text: string): string {
  return text.replace(/&(?:#(\d+)|#x([0-9a-f]+)|([a-z]+));/gi, (entity, decimal, hex, name) => {
    if (decimal) return String.fromCodePoint(Number(decimal));
    if (hex) return String.fromCodePoint(Number.parseInt(hex, 16));
    return namedEntities[String(name).toLowerCase()] ?? entity;
  });
}
