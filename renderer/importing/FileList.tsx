import { useVirtualizer } from "@tanstack/react-virtual";
import { type KeyboardEvent, useEffect, useRef } from "react";
import { describeFailure, type Failure } from "../../core/errors";
import type { FilePreview, ImportOffer, OfferedFile, RefusedImport } from "../../electron/ipc/importing";
import { currentLanguage } from "../i18n/i18n";
import { useTranslation } from "../i18n/useTranslation";
import { useImport } from "./importStore";
import { encodingName } from "./PreviewPane";
import { selectFile, wantPreviews } from "./previewing";

/** In pixels, of a row of one line; longer ones are measured. */
const ROW_HEIGHT = 44;

/** The files that are offered, and what became of each; only the rows in view exist. */
export function FileList({ offer: { files, refused } }: { offer: ImportOffer }) {
  const { t } = useTranslation();
  const scroller = useRef<HTMLDivElement>(null);
  const list = useRef<HTMLDivElement>(null);
  // The button that was pressed for it is gone.
  useEffect(() => list.current?.focus(), []);
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
    rows.scrollToIndex(files.indexOf(file), { align: "auto" });
  };
  const { startIndex, endIndex } = rows.range ?? { startIndex: 0, endIndex: 0 };
  useEffect(
    () => wantPreviews(files.slice(startIndex, endIndex + 1).map(({ id }) => id)),
    [files, startIndex, endIndex],
  );
  return (
    <div ref={scroller} className="import-files">
      <div
        ref={list}
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
  if (!outcome) return <Reading file={file} />;
  if (outcome.kind === "refused") return <Problem problem={outcome.problem} />;
  return <small className={`import-${outcome.kind}`}>{t(`importing.${outcome.kind}`, outcome)}</small>;
}

/** How a file is read, or why it cannot be added as it is. */
function Reading({ file: { id, kind, bytes } }: { file: OfferedFile }) {
  const { t } = useTranslation();
  const preview = useImport(({ seen }) => seen.get(id)?.preview);
  if (preview?.problem) return <Problem problem={preview.problem} />;
  if (preview?.known) return <small>{t("importing.known", { document: preview.known })}</small>;
  const encoding = preview?.guesses.length ? [encodingName(preview.encoding)] : [];
  return (
    <small>
      {[t(`importing.kind-${kind}`), ...encoding, sizeOf(bytes)].join(" · ")}
      {preview && <Doubt preview={preview} />}
    </small>
  );
}

function Doubt({ preview: { doubts } }: { preview: FilePreview }) {
  const { t } = useTranslation();
  return doubts.length > 0 && <em className="import-refused">{t("importing.hasDoubts")}</em>;
}

function Problem({ problem }: { problem: Failure }) {
  return <small className="import-refused">{describeFailure(problem, currentLanguage())}</small>;
}

/** Units of size, in bytes, the largest that a file fills first. */
const units = [
  [1_000_000, "megabyte"],
  [1000, "kilobyte"],
  [1, "byte"],
] as const;

function sizeOf(bytes: number): string {
  const [size, unit] = units.find(([least]) => bytes >= least) ?? units[2];
  const form = { style: "unit", unit, unitDisplay: "narrow", maximumFractionDigits: 1 } as const;
  return new Intl.NumberFormat(currentLanguage(), form).format(bytes / size);
}

function RefusedRow({ file }: { file: RefusedImport }) {
  return (
    <p className="import-file" role="note">
      {file.name}
      <Problem problem={file.problem} />
    </p>
  );
}
