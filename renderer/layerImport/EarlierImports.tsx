import { useEffect, useRef } from "react";
import { Button } from "react-aria-components";
import { useTranslation } from "../i18n/useTranslation";
import { lookForImports, takeImportBack } from "./layerImporting";
import { useLayerImport } from "./layerImportStore";
import { TakenBack } from "./TakenBack";
import { Underway } from "./Underway";

/** What earlier imports brought, those before the program was started among them, each with its way back. */
export function EarlierImports() {
  const { t } = useTranslation();
  const earlier = useLayerImport((state) => state.earlier);
  const list = useRef<HTMLElement>(null);
  useEffect(() => void lookForImports(), []);
  return (
    <>
      {earlier.length > 0 && (
        <section ref={list} className="layer-import-earlier" aria-label={t("layerImport.earlier")}>
          <h3>{t("layerImport.earlier")}</h3>
          <ul>
            {earlier.map(({ annotator, documents }) => (
              <li key={annotator}>
                <span>{annotator}</span>
                <small>{t("layerImport.found", { count: documents })}</small>
                <Button
                  className="button"
                  aria-label={t("layerImport.takeBackOf", { annotator })}
                  onPress={() => void takeImportBack(annotator)}
                >
                  {t("layerImport.takeBack")}
                </Button>
              </li>
            ))}
          </ul>
        </section>
      )}
      <Underway stopped={() => list.current?.querySelector("button")?.focus()} />
      <p role="status">
        <TakenBack />
      </p>
    </>
  );
}
