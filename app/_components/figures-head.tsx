interface FiguresHeadProps {
  /** What the rows are called, for those who hear the table. */
  rowName: string;
  columns: string[];
}

/** The head of a table whose rows begin with a name and whose figures stand on the right. */
export function FiguresHead({ rowName, columns }: FiguresHeadProps) {
  return (
    <thead className="text-sm text-ink-soft">
      <tr>
        <th scope="col" className="pb-2 font-normal">
          <span className="sr-only">{rowName}</span>
        </th>
        {columns.map((name) => (
          <th key={name} scope="col" className="pb-2 pl-3 text-right font-normal">
            {name}
          </th>
        ))}
      </tr>
    </thead>
  );
}
