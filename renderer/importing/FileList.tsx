import { useVirtualizer } from "@tanstack/react-virtual";
import { type KeyboardEvent, useRef } from "react";
import { useTranslation } from "react-i18next";
import { describeFailure } from "../../core/errors";
import type { ImportOffer, OfferedFile, RefusedImport } from "../../electron/ipc/importing";
import { currentLanguage } from "../i18n/i18n";
import { selectFile, useImport } from "./importStore";

/** In pixels, of a row of one line; longer ones are measured. */
const ROW_HEIGHT = 44;

/** The files that are offered, and what became of each; only the rows in view exist. */
export function FileList({ offer: { files, refused } }: { offer: ImportOffer }) {
  const { t } = useTranslation();
  const scroller = useRef<HTMLDivElement>(null);
  const selected = useImport((state) => state.selected);
  const active = files.findIndex(({ id }) => id === selected);
  const rows = useVirtualizer({
    count: files.length,
    getScrollElement: () => scroller.current,
    estimateSize: () => ROW_HEIGHT,
    overscan: 6,
  });
  const move = (to: number) => {
    const file = files[Math.max(0, Math.min(files.length - 1, to))];
    if (!file) return;
    selectFile(file.id);
    rows.scrollToIndex(file.id, { align: "auto" });
  };
  return (
    <div ref={scroller} className="import-files">
      <div
        role="listbox"
        tabIndex={0}
        aria-label={t("importing.files")}
        aria-activedescendant={active === -1 ? undefined : rowId(active)}
        onKeyDown={(event) => onKey(event, active, files.length, move)}
        style={{ height: rows.getTotalSize(), position: "relative" }}
      >
        {rows.getVirtualItems().map(({ index, start }) => {
          const file = files[index];
          const place = { index, start, count: files.length, measure: rows.measureElement };
          return file && <FileRow key={file.id} file={file} isSelected={index === active} {...place} />;
        })}
      </div>
      {files.length === 0 && <p>{t("importing.noFiles")}</p>}
      {refused.map((file) => (
        <RefusedRow key={file.name} file={file} />
      ))}
    </div>
  );
}

const rowId = (index: number) => `import-file-${index}`;

function onKey(event: KeyboardEvent, active: number, count: number, move: (to: number) => void): void {
  const steps: Record<string, number> = {
    ArrowDown: active + 1,
    ArrowUp: active - 1,
    PageDown: active + 8,
    PageUp: active - 8,
    Home: 0,
    End: count - 1,
  };
  const to = steps[event.key];
  if (to === undefined || event.ctrlKey || event.metaKey || event.altKey) return;
  event.preventDefault();
  move(to);
}

interface RowProps {
  readonly file: OfferedFile;
  readonly isSelected: boolean;
  readonly index: number;
  readonly count: number;
  /** Distance from the top of the list in pixels. */
  readonly start: number;
  readonly measure: (element: Element | null) => void;
}

function FileRow({ file, isSelected, index, count, start, measure }: RowProps) {
  return (
    // biome-ignore lint/a11y/useKeyWithClickEvents: the list itself takes the keys, as a listbox does
    // biome-ignore lint/a11y/useFocusableInteractive: the list has the focus and names its active row
    <div
      ref={measure}
      id={rowId(index)}
      role="option"
      aria-selected={isSelected}
      aria-posinset={index + 1}
      aria-setsize={count}
      className="import-file"
      data-index={index}
      style={{ transform: `translateY(${start}px)` }}
      onClick={() => selectFile(file.id)}
    >
      {file.name}
      <Outcome file={file} />
    </div>
  );
}

function Outcome({ file }: { file: OfferedFile }) {
  const { t } = useTranslation();
  const outcome = useImport(({ outcomes }) => outcomes.get(file.id));
  if (!outcome) return <small>{sizeOf(file.bytes)}</small>;
  if (outcome.kind === "refused")
    return <small className="import-refused">{describeFailure(outcome.problem, currentLanguage())}</small>;
  return <small className={`import-${outcome.kind}`}>{t(`importing.${outcome.kind}`, outcome)}</small>;
}

function sizeOf(bytes: number): string {
  const [value, unit] = bytes < 1_000_000 ? [bytes / 1000, "kilobyte"] : [bytes / 1_000_000, "megabyte"];
  return new Intl.NumberFormat(currentLanguage(), { style: "unit", unit, maximumFractionDigits: 1 }).format(
    value,
  );
}

function RefusedRow({ file }: { file: RefusedImport }) {
  return (
    <p className="import-file" role="note">
      {file.name}
      <small className="import-refused">{describeFailure(file.problem, currentLanguage())}</small>
    </p>
  );
}
