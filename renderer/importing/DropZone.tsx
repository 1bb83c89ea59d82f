import { useEffect, useState } from "react";
import { useTranslation } from "react-i18next";
import { canDrop, offerDropped } from "./adding";
import "./importing.css";

/** Takes files that are dropped anywhere on the window. Text that is dragged within the window is left alone. */
export function DropZone() {
  const { t } = useTranslation();
  const isOver = useDrop();
  return isOver && <p className="import-drop">{t("importing.drop")}</p>;
}

function useDrop(): boolean {
  const [isOver, setOver] = useState(false);
  useEffect(() => {
    const controller = new AbortController();
    // Before the text view, which lets nothing be dropped on it.
    const options = { capture: true, signal: controller.signal };
    window.addEventListener("dragover", (event) => hasFiles(event) && accept(event, setOver), options);
    window.addEventListener("dragleave", (event) => event.relatedTarget === null && setOver(false), options);
    window.addEventListener("drop", (event) => hasFiles(event) && drop(event, setOver), options);
    return () => controller.abort();
  }, []);
  return isOver;
}

const hasFiles = ({ dataTransfer }: DragEvent) => dataTransfer?.types.includes("Files") ?? false;

function accept(event: DragEvent, setOver: (isOver: boolean) => void): void {
  event.preventDefault();
  event.stopPropagation();
  if (event.dataTransfer) event.dataTransfer.dropEffect = canDrop() ? "copy" : "none";
  setOver(canDrop());
}

function drop(event: DragEvent, setOver: (isOver: boolean) => void): void {
  event.preventDefault();
  event.stopPropagation();
  setOver(false);
  const files = [...(event.dataTransfer?.files ?? [])];
  if (files.length > 0 && canDrop()) void offerDropped(files);
}
