import { Button } from "react-aria-components";

export interface ChartTableProps {
  readonly title: string;
  readonly columns: readonly string[];
  /** What each row is called, then its cells. */
  readonly rows: readonly (readonly [name: string, ...cells: string[]])[];
  /** Read to a screen reader also when it is not shown. */
  readonly isShown: boolean;
  readonly onOpen?: (row: number) => void;
}

/** What a chart shows, in words and numbers. */
export function ChartTable({ title, columns, rows, isShown, onOpen }: ChartTableProps) {
  // Nothing that cannot be seen takes the focus.
  const open = isShown ? onOpen : undefined;
  return (
    <div className={isShown ? "chart-table" : "visually-hidden"}>
      <table aria-label={title}>
        <thead>
          <tr>
            {columns.map((column) => (
              <th key={column} scope="col">
                {column}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {rows.map(([name, ...cells], row) => (
            // biome-ignore lint/suspicious/noArrayIndexKey: rows have no other identity
            <tr key={row}>
              <th scope="row">
                {open ? (
                  <Button className="chart-open" onPress={() => open(row)}>
                    {name}
                  </Button>
                ) : (
                  name
                )}
              </th>
              {cells.map((cell, place) => (
                // biome-ignore lint/suspicious/noArrayIndexKey: nor have cells
                <td key={place}>{cell}</td>
              ))}
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}
