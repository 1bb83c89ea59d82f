import { useEffect, useState } from "react";
import { useTranslation } from "../i18n/useTranslation";
import { canDropCorpus, dropCorpus } from "../layerImport/layerImporting";
import { canDrop, offerDropped } from "./adding";
import "./importing.css";

/**
 * Takes files that are dropped anywhere on the window: as annotations while these are asked for, else as texts. Text
 * that is dragged within the window is left alone.
 */
export function DropZone() {
  const { t } = useTranslation();
  const isOver = useDrop();
  if (!isOver) return null;
  return <p className="import-drop">{t(canDropCorpus() ? "layerImport.drop" : "importing.drop")}</p>;
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
  const isWanted = canDrop() || canDropCorpus();
  if (event.dataTransfer) event.dataTransfer.dropEffect = isWanted ? "copy" : "none";
  setOver(isWanted);
}

function drop(event: DragEvent, setOver: (isOver: boolean) => void): void {
  event.preventDefault();
  event.stopPropagation();
  setOver(false);
  const files = [...(event.dataTransfer?.files ?? [])];
  if (files.length === 0) return;
  if (canDropCorpus()) void dropCorpus(files);
  else if (canDrop()) void offerDropped(files);
}
