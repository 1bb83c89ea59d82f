import { type ReactNode, useId } from "react";

export interface TableSectionProps {
  readonly title: string;
  /** What the figures say and cannot say. */
  readonly meaning?: string;
  /** What stands above the table, such as a choice. */
  readonly head?: ReactNode;
  /** A chart of the same, above the table. */
  readonly chart?: ReactNode;
  readonly columns: readonly ReactNode[];
  /** The rows. */
  readonly children: ReactNode;
  readonly className?: string;
}

/** A heading with a table, which scrolls by itself where it is wider than the window. */
export function TableSection({
  title,
  meaning,
  head,
  chart,
  columns,
  children,
  className = "",
}: TableSectionProps) {
  const id = useId();
  return (
    <section aria-labelledby={id}>
      <div className="agreement-section-head">
        <h2 id={id}>{title}</h2>
        {head}
      </div>
      {meaning && <p className="agreement-note">{meaning}</p>}
      {chart}
      {/* biome-ignore lint/a11y/noNoninteractiveTabindex: a region that scrolls must be reached by key */}
      <section className="agreement-table" aria-labelledby={id} tabIndex={0}>
        <table className={className} aria-labelledby={id}>
          <thead>
            <tr>
              {columns.map((column, index) => (
                // biome-ignore lint/suspicious/noArrayIndexKey: columns never change places
                <th key={index} scope="col">
                  {column}
                </th>
              ))}
            </tr>
          </thead>
          <tbody>{children}</tbody>
        </table>
      </section>
    </section>
  );
}
