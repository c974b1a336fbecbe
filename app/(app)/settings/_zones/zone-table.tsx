interface ZoneTableProps {
  /** What the ranges are of. */
  heading: string;
  /** `name` is null for a zone that has only its number. */
  rows: { zone: number; name: string | null; note?: string; range: string }[];
}

/** Zones by number, colour and name, the easiest first. */
export function ZoneTable({ heading, rows }: ZoneTableProps) {
  return (
    <table className="w-full text-left">
      <thead className="text-sm text-ink-soft">
        <tr>
          <th scope="col" className="pb-2 font-normal">
            Zone
          </th>
          <th scope="col" className="pb-2 pl-3 text-right font-normal">
            {heading}
          </th>
        </tr>
      </thead>
      <tbody className="divide-y divide-line">
        {rows.map(({ zone, name, note, range }) => (
          <tr key={zone}>
            <th scope="row" className="relative py-2 pl-6 font-normal">
              <span
                aria-hidden
                className="absolute top-3.5 left-0 size-3 rounded-sm"
                style={{ background: `var(--zone-${zone})` }}
              />
              <span className="mr-2 font-semibold">{name === null ? `Zone ${zone}` : zone}</span>
              {name}
              {note !== undefined && <span className="block text-sm text-ink-soft">{note}</span>}
            </th>
            <td className="py-2 pl-3 text-right font-semibold whitespace-nowrap">{range}</td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}
